import type { ExerciseRecord } from './exerciseRecord.ts';

/** What the reader answered to a quick check last. */
export interface Answer {
  answer: string;
  /** Whether that was right; `null` for a prediction, and where it was not kept, as in the first version. */
  right: boolean | null;
  /** Whether any answer so far was right. */
  passed: boolean;
}

/** What a reader made of a cell, and which text of ours it started from. */
export interface CellEdit {
  text: string;
  ours: string;
}

/** A question that went wrong and is to be asked again. */
export interface Slip {
  /** How many times it has gone well since. */
  step: number;
  /** When it is to be asked, in milliseconds since 1970. */
  due: number;
}

/** Where the reader was last. */
export interface Place {
  lesson: string;
  /** The heading's id, or an empty text at the top. */
  section: string;
}

/** What is kept, by kind. */
export interface Kinds {
  exercise: ExerciseRecord;
  answer: Answer;
  cell: CellEdit;
  slip: Slip;
  place: Place;
}
export type Kind = keyof Kinds;

interface Rules<T> {
  is(value: unknown): value is T;
  /** Of two records with one name, what stays; nothing passed is lost. */
  merge(older: T, newer: T): T;
}

/** The longest text that is taken: far more than anyone types, far less than fills a browser's store. */
const longest = 100_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longest;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether a value is a plain object, as JSON has them. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const latest = <T>(_: T, newer: T): T => newer;

const rules: { [K in Kind]: Rules<Kinds[K]> } = {
  exercise: {
    is: (value): value is ExerciseRecord =>
      isObject(value) &&
      isText(value.base) &&
      isText(value.code) &&
      (value.passedCode === null || isText(value.passedCode)) &&
      isCount(value.hints) &&
      Array.isArray(value.triedSinceHint) &&
      value.triedSinceHint.every(isText),
    merge: (older, newer) => ({ ...newer, passedCode: newer.passedCode ?? older.passedCode }),
  },
  answer: {
    is: (value): value is Answer =>
      isObject(value) &&
      isText(value.answer) &&
      (value.right === null || typeof value.right === 'boolean') &&
      typeof value.passed === 'boolean',
    merge: (older, newer) => ({ ...newer, passed: older.passed || newer.passed }),
  },
  cell: {
    is: (value): value is CellEdit => isObject(value) && isText(value.text) && isText(value.ours),
    merge: latest,
  },
  slip: {
    is: (value): value is Slip => isObject(value) && isCount(value.step) && isCount(value.due),
    merge: latest,
  },
  place: {
    is: (value): value is Place => isObject(value) && isText(value.lesson) && isText(value.section),
    merge: latest,
  },
};

/** Whether a text is the name of a kind; names that every object has, such as `constructor`, are none. */
export const isKind = (text: string): text is Kind => Object.hasOwn(rules, text);

/** The rules of a kind. */
export const rulesOf = <K extends Kind>(kind: K): Rules<Kinds[K]> => rules[kind];
