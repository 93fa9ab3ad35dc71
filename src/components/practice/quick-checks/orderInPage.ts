import { answerBack } from './answerBack.ts';
import { settleAnswer } from './settleAnswer.ts';
import { shownAnswer } from './shownAnswer.ts';
import { quickCheckWords } from './words.ts';

for (const check of document.querySelectorAll<HTMLElement>('[data-quick-check="order"]')) bringToLife(check);

/** Moves items up and down by buttons, says where each has gone, and keeps the order when it is checked. */
export function bringToLife(check: HTMLElement): void {
  const list = check.querySelector('.items') as HTMLElement;
  restore(list, shownAnswer(check));

  list.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-move]');
    const item = button?.closest('li');
    if (!button || !item) return;
    if (button.dataset.move === '-1') item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    button.focus();
    const place = [...list.children].indexOf(item) + 1;
    answerBack(
      check,
      quickCheckWords.nowAt(item.firstElementChild?.textContent?.trim() ?? '', place, list.children.length),
    );
  });

  check.querySelector('[data-check]')?.addEventListener('click', () => {
    const places = placesOf(list);
    const wrong = places.findIndex((place, i) => place !== i);
    settleAnswer(check, places.join(' '), wrong < 0);
    if (wrong < 0) answerBack(check, quickCheckWords.right, check.querySelector('[data-right]'));
    else answerBack(check, wrong === 0 ? quickCheckWords.notFirst : quickCheckWords.rightUntil(wrong));
  });
}

function placesOf(list: HTMLElement): number[] {
  return [...list.children].map((item) => Number((item as HTMLElement).dataset.place));
}

/** Puts the items as they were checked last, if they are still the same number. */
function restore(list: HTMLElement, kept: string | null): void {
  const places = kept?.split(' ').map(Number) ?? [];
  if (String(placesOf(list).sort()) !== String([...places].sort())) return;
  for (const place of places) {
    const item = list.querySelector(`[data-place="${place}"]`);
    if (item) list.append(item);
  }
}
