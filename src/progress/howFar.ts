import { type Records, valueIn } from './records.ts';

/** What there is to pass in a lesson, by id. */
export interface LessonItems {
  exercises: readonly string[];
  checks: readonly string[];
}

export interface HowFar {
  passed: number;
  of: number;
  /** From 0 to 1, and 0 where there is nothing to pass. */
  share: number;
}

export const passedExercise = (records: Records, slug: string): boolean =>
  valueIn(records, 'exercise', slug)?.passedCode != null;

export const passedCheck = (records: Records, id: string): boolean =>
  valueIn(records, 'answer', id)?.passed ?? false;

/**
 * How far a lesson is: its exercises passed and its quick checks answered rightly, of all it has.
 *
 * @example howFar({ exercises: ['mse-by-hand'], checks: [] }, store.records()) // { passed: 1, of: 1, share: 1 }
 */
export function howFar({ exercises, checks }: LessonItems, records: Records): HowFar {
  const passed =
    exercises.filter((slug) => passedExercise(records, slug)).length +
    checks.filter((id) => passedCheck(records, id)).length;
  const of = exercises.length + checks.length;
  return { passed, of, share: of === 0 ? 0 : passed / of };
}
