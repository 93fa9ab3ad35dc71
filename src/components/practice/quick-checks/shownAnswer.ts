import { readAnswer } from '../../../progress/answers.ts';

/** The kept answer that a check begins with; none where it is asked again, in the review deck. */
export const shownAnswer = (check: HTMLElement): string | null =>
  'again' in check.dataset ? null : readAnswer(check.dataset.id ?? '');
