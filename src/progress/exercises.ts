import { type ExerciseRecord, freshRecord } from './exerciseRecord.ts';
import { type Store, store } from './store.ts';

/** What the reader did with an exercise; a fresh record when nothing is kept. */
export function readExerciseRecord(slug: string, starter: string, from: Store = store): ExerciseRecord {
  return from.read().exercises[slug] ?? freshRecord(starter);
}

/** Keeps what the reader did with an exercise; `false` when it lives on in this page only. */
export function keepExerciseRecord(slug: string, record: ExerciseRecord, to: Store = store): boolean {
  return to.update((progress) => ({ ...progress, exercises: { ...progress.exercises, [slug]: record } }));
}
