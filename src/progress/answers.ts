import { type Store, store } from './store.ts';

/** What the reader answered to a quick check last, or `null`. */
export const readAnswer = (id: string, from: Store = store): string | null => from.read().answers[id] ?? null;

/** Keeps an answer to a quick check. */
export function keepAnswer(id: string, answer: string, to: Store = store): void {
  to.update((progress) => ({ ...progress, answers: { ...progress.answers, [id]: answer } }));
}
