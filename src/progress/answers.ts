import { type Store, store } from './store.ts';

/** What the reader answered to a quick check last, or `null`. */
export const readAnswer = (id: string, from: Store = store): string | null =>
  from.read('answer', id)?.answer ?? null;

/** Keeps an answer; a prediction is neither right nor wrong, `null`. Once right, a check stays passed. */
export function keepAnswer(id: string, answer: string, right: boolean | null, to: Store = store): void {
  to.update('answer', id, (kept) => ({ answer, right, passed: right === true || (kept?.passed ?? false) }));
}
