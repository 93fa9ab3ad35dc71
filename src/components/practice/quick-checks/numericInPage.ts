import { answerBack } from './answerBack.ts';
import { readNumber } from './readNumber.ts';
import { settleAnswer } from './settleAnswer.ts';
import { shownAnswer } from './shownAnswer.ts';
import { quickCheckWords } from './words.ts';

for (const check of document.querySelectorAll<HTMLElement>('[data-quick-check="numeric"]'))
  bringToLife(check);

/** Compares what is typed with the answer and with the slips; the last number is kept. */
export function bringToLife(check: HTMLElement): void {
  const form = check.querySelector('form') as HTMLFormElement;
  const input = form.elements.namedItem('number') as HTMLInputElement;
  const [answer, tolerance] = [Number(form.dataset.answer), Number(form.dataset.tolerance)];
  const isNear = (number: number, value: number) => Math.abs(number - value) <= tolerance;
  input.value = shownAnswer(check) ?? '';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = readNumber(input.value);
    if (number === null) return answerBack(check, quickCheckWords.noNumber);
    settleAnswer(check, input.value, isNear(number, answer));
    if (isNear(number, answer))
      return answerBack(check, quickCheckWords.right, check.querySelector('[data-right]'));
    const slips = [...check.querySelectorAll<HTMLElement>('[data-value]')];
    const slip = slips.find((one) => isNear(number, Number(one.dataset.value)));
    if (slip) return answerBack(check, quickCheckWords.notThis, slip);
    answerBack(check, number < answer ? quickCheckWords.more : quickCheckWords.less);
  });
}
