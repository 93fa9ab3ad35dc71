import { type ExerciseRecord, freshRecord } from './exerciseRecord.ts';
import type { Keeping } from './shelf.ts';
import { type Store, store } from './store.ts';

/** What the reader did with an exercise; a fresh record when nothing is kept. */
export const readExerciseRecord = (slug: string, starter: string, from: Store = store): ExerciseRecord =>
  from.read('exercise', slug) ?? freshRecord(starter);

/** Changes what is kept of an exercise, beginning from what any tab kept last. */
export const changeExerciseRecord = (
  slug: string,
  starter: string,
  change: (record: ExerciseRecord) => ExerciseRecord,
  to: Store = store,
): Keeping => to.update('exercise', slug, (kept) => change(kept ?? freshRecord(starter)));

/** The reader's code that passed an exercise last, or `null`. */
export const readPassedCode = (slug: string, from: Store = store): string | null =>
  from.read('exercise', slug)?.passedCode ?? null;
