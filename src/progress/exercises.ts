import { type ExerciseRecord, freshRecord, withTexts } from './exerciseRecord.ts';
import type { Slot } from './openText.ts';
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

/** Where the code of an exercise is kept. */
export const exerciseSlot = (slug: string, starter: string, at: Store = store): Slot => ({
  read() {
    const kept = at.read('exercise', slug);
    return kept && { text: kept.code, ...(kept.beside && { beside: kept.beside }) };
  },
  change: (change) => changeExerciseRecord(slug, starter, (record) => withTexts(record, change), at),
});

/** The reader's code that passed an exercise last, or `null`. */
export const readPassedCode = (slug: string, from: Store = store): string | null =>
  from.read('exercise', slug)?.passedCode ?? null;
