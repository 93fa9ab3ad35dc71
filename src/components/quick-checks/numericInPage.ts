import { keepAnswer, readAnswer } from '../../progress/answers.ts';
import { answerBack } from './answerBack.ts';
import { readNumber } from './readNumber.ts';

for (const check of document.querySelectorAll<HTMLElement>('[data-quick-check="numeric"]'))
  bringToLife(check);

/** Compares what is typed with the answer and with the slips; the last number is kept. */
function bringToLife(check: HTMLElement): void {
  const id = check.dataset.id ?? '';
  const form = check.querySelector('form') as HTMLFormElement;
  const input = form.elements.namedItem('number') as HTMLInputElement;
  const [answer, tolerance] = [Number(form.dataset.answer), Number(form.dataset.tolerance)];
  const isNear = (number: number, value: number) => Math.abs(number - value) <= tolerance;
  input.value = readAnswer(id) ?? '';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = readNumber(input.value);
    if (number === null) return answerBack(check, 'That is not a number yet. Write it as 2.5, −3/8 or 1e-3.');
    keepAnswer(id, input.value);
    if (isNear(number, answer)) return answerBack(check, 'Right.', check.querySelector('[data-right]'));
    const slips = [...check.querySelectorAll<HTMLElement>('[data-value]')];
    const slip = slips.find((one) => isNear(number, Number(one.dataset.value)));
    if (slip) return answerBack(check, 'Not this one.', slip);
    answerBack(check, number < answer ? 'Not yet: it is more than that.' : 'Not yet: it is less than that.');
  });
}
