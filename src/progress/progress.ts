import type { ExerciseRecord } from './exerciseRecord.ts';

/** Everything that the book keeps about a reader, in the reader's browser only. */
export interface Progress {
  version: 1;
  /** By slug. */
  exercises: Readonly<Record<string, ExerciseRecord>>;
  /** By quick check: what the reader answered last. */
  answers: Readonly<Record<string, string>>;
}

export const noProgress: Progress = { version: 1, exercises: {}, answers: {} };

/** Reads kept progress; `null` when the text is none of ours, or damaged. */
export function parseProgress(text: string): Progress | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value.version !== 1) return null;
    const { exercises = {}, answers = {} } = value;
    if (!isRecord(exercises) || !Object.values(exercises).every(isExerciseRecord)) return null;
    if (!isRecord(answers) || !Object.values(answers).every(isText)) return null;
    return { version: 1, exercises, answers } as Progress;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isExerciseRecord = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value.base) &&
  isText(value.code) &&
  (value.passedCode === null || isText(value.passedCode)) &&
  Number.isInteger(value.hints) &&
  Array.isArray(value.triedSinceHint) &&
  value.triedSinceHint.every(isText);
