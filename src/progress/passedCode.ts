import { type Store, store } from './store.ts';

/** The reader's code that passed an exercise last, or `null`. */
export const readPassedCode = (slug: string, from: Store = store): string | null =>
  from.read().exercises[slug]?.passedCode ?? null;
