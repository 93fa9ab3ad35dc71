import { keepAnswer } from '../../../progress/answers.ts';
import { keepSlip } from '../../../progress/slips.ts';

/** Keeps an answer, notes a slip, and tells the page how it went: `lossbook:answered`. */
export function settleAnswer(check: HTMLElement, answer: string, right: boolean): void {
  const id = check.dataset.id ?? '';
  keepAnswer(id, answer, right);
  if (!right) keepSlip('answer', id);
  check.dispatchEvent(new CustomEvent('lossbook:answered', { bubbles: true, detail: { id, right } }));
}
