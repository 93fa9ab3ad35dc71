import { figureWords } from './words.ts';

/** Stored once a reader has dragged a handle, who is then never asked again. */
const key = 'lossbook:dragged';

/** Asks at the page's first handle to be dragged, until a reader does anything; for ever silent after the first drag. */
export function invite(panels: HTMLElement): void {
  const handle = [...panels.querySelectorAll<HTMLElement>('.handle')].at(-1);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!handle || calm || isAnswered() || hasDragged()) return;
  const other = document.querySelector<HTMLElement>('[data-invites]');
  // Figures hydrate in any order; only the first figure of the page asks.
  if (other && !(panels.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
  delete other?.dataset.invites;
  handle.dataset.invites = figureWords.dragMe;
  const end = (event: Event) => {
    if (handle.dataset.invites) handle.dataset.invites = '';
    removeEventListener('pointerdown', end, true);
    removeEventListener('keydown', end, true);
    if (event.type === 'pointerdown' && (event.target as Element).closest('.handle')) keep();
  };
  addEventListener('pointerdown', end, true);
  addEventListener('keydown', end, true);
}

/** The reader has done something since this page asked. */
const isAnswered = () => document.querySelector('[data-invites=""]') !== null;

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
