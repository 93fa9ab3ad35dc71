import { figureWords } from './words.ts';

/** Kept once a reader has dragged anything: nobody has to be asked twice. */
const key = 'lossbook:dragged';

/** Asks at the page's first handle to be dragged, until a reader does anything; for ever silent after the first drag. */
export function invite(panels: HTMLElement): void {
  const handle = [...panels.querySelectorAll<HTMLElement>('.handle')].at(-1);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!handle || calm || document.querySelector('[data-invites]') || hasDragged()) return;
  handle.dataset.invites = figureWords.dragMe;
  const end = (event: Event) => {
    handle.dataset.invites = '';
    removeEventListener('pointerdown', end, true);
    removeEventListener('keydown', end, true);
    if (event.type === 'pointerdown' && (event.target as Element).closest('.handle')) keep();
  };
  addEventListener('pointerdown', end, true);
  addEventListener('keydown', end, true);
}

function hasDragged(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

function keep(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Where nothing is kept, the next page asks again.
  }
}
