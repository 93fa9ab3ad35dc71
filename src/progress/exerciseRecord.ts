import type { Beside, Texts } from './beside.ts';
import { contentHash } from './contentHash.ts';

/** What the reader did with one exercise. */
export interface ExerciseRecord {
  /** The starter that `code` began from, as its hash. */
  base: string;
  code: string;
  /** The last code that passed. */
  passedCode: string | null;
  /** How many hints are open. */
  hints: number;
  /** Different answers that did not pass, as hashes, since the last hint was opened. */
  triedSinceHint: readonly string[];
  /** What the reader wrote apart from `code`, in another tab or browser. */
  beside?: readonly Beside[];
}

/** The record of an exercise that nobody has touched. */
export const freshRecord = (starter: string): ExerciseRecord => ({
  base: contentHash(starter),
  code: starter,
  passedCode: null,
  hints: 0,
  triedSinceHint: [],
});

/**
 * Enters a checked answer. The same answer twice counts as one try. The reader may have typed on while it was checked, so
 * the code that stands in the editor stays.
 */
export function withAttempt(record: ExerciseRecord, checked: string, passed: boolean): ExerciseRecord {
  if (passed) return { ...record, passedCode: checked };
  const tried = new Set(record.triedSinceHint).add(contentHash(checked));
  return { ...record, triedSinceHint: [...tried].slice(-20) };
}

/** Changes the texts of a record, as `beside.ts` does it. */
export function withTexts(record: ExerciseRecord, change: (texts: Texts) => Texts): ExerciseRecord {
  const { code, beside, ...rest } = record;
  const { text, ...after } = change({ text: code, ...(beside && { beside }) });
  return { ...rest, code: text, ...after };
}

/** Opens the next hint; the count of tries begins anew. */
export const withHint = (record: ExerciseRecord): ExerciseRecord => ({
  ...record,
  hints: record.hints + 1,
  triedSinceHint: [],
});

/** A hint is offered after two different answers that did not pass. */
export const hintEarned = (record: ExerciseRecord): boolean => record.triedSinceHint.length >= 2;

/** Whether the exercise now starts from another text than the reader's copy did. */
export const startsElsewhere = (record: ExerciseRecord, starter: string): boolean =>
  record.base !== contentHash(starter);

/** Settles a changed exercise: the reader's own code stays, and the new starter counts as known. */
export const keepingMine = (record: ExerciseRecord, starter: string): ExerciseRecord => ({
  ...record,
  base: contentHash(starter),
});
