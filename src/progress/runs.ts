import type { KeptRun } from './kinds.ts';
import type { Keeping } from './shelf.ts';
import { type Store, store } from './store.ts';

/** The last run of an exercise's experiment, or `null`. */
export const readRun = (slug: string, from: Store = store): KeptRun | null => from.read('run', slug);

/** Keeps a run in place of the one before, or changes what was concluded from it; `null` forgets it. */
export const changeRun = (
  slug: string,
  change: (run: KeptRun | null) => KeptRun | null,
  to: Store = store,
): Keeping => to.update('run', slug, change);
