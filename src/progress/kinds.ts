import type { Beside } from './beside.ts';
import type { ExerciseRecord } from './exerciseRecord.ts';

/** What the reader answered to a quick check last. */
export interface Answer {
  answer: string;
  /** Whether that was right; `null` for a prediction, and where it was not kept, as in the first version. */
  right: boolean | null;
  /** Whether any answer so far was right. */
  passed: boolean;
}

/** What a reader made of a cell, which text of ours it started from, and what they wrote apart from it. */
export interface CellEdit {
  text: string;
  ours: string;
  beside?: readonly Beside[];
}

/** A run of an experiment, with what the reader concluded from it. */
export interface KeptRun {
  /** The hash of the code that was run. */
  code: string;
  /** What the run came to, packed as its experiment packs it. */
  trials: string;
  /** What a further run with fresh seeds came to, or an empty text. */
  fresh: string;
  /** The conclusions drawn so far, and those that were judged last, by question. */
  given: Readonly<Record<string, string>>;
  judged: Readonly<Record<string, string>>;
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
  run: KeptRun;
  slip: Slip;
  place: Place;
}
export type Kind = keyof Kinds;

interface Rules<T> {
  /** All fields that a value may have. */
  fields: readonly (keyof T & string)[];
  is(value: unknown): value is T;
}

/** The longest text that is taken: far more than anyone types, far less than fills a browser's store. */
export const longest = 100_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longest;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether a value is a plain object, as JSON has them. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBeside = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) &&
    value.length <= 100 &&
    value.every(
      (one) =>
        isObject(one) &&
        Object.keys(one).length === 2 &&
        isText(one.text) &&
        (one.from === 'link' || one.from === 'elsewhere'),
    ));

const isAnswers = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length <= 100 && Object.entries(value).flat().every(isText);

const rules: { [K in Kind]: Rules<Kinds[K]> } = {
  exercise: {
    fields: ['base', 'code', 'passedCode', 'hints', 'triedSinceHint', 'beside'],
    is: (value): value is ExerciseRecord =>
      isObject(value) &&
      isText(value.base) &&
      isText(value.code) &&
      (value.passedCode === null || isText(value.passedCode)) &&
      isCount(value.hints) &&
      Array.isArray(value.triedSinceHint) &&
      value.triedSinceHint.length <= 1000 &&
      value.triedSinceHint.every(isText) &&
      isBeside(value.beside),
  },
  answer: {
    fields: ['answer', 'right', 'passed'],
    is: (value): value is Answer =>
      isObject(value) &&
      isText(value.answer) &&
      (value.right === null || typeof value.right === 'boolean') &&
      typeof value.passed === 'boolean',
  },
  cell: {
    fields: ['text', 'ours', 'beside'],
    is: (value): value is CellEdit =>
      isObject(value) && isText(value.text) && isText(value.ours) && isBeside(value.beside),
  },
  run: {
    fields: ['code', 'trials', 'fresh', 'given', 'judged'],
    is: (value): value is KeptRun =>
      isObject(value) &&
      [value.code, value.trials, value.fresh].every(isText) &&
      isAnswers(value.given) &&
      isAnswers(value.judged),
  },
  slip: {
    fields: ['step', 'due'],
    is: (value): value is Slip => isObject(value) && isCount(value.step) && isCount(value.due),
  },
  place: {
    fields: ['lesson', 'section'],
    is: (value): value is Place => isObject(value) && isText(value.lesson) && isText(value.section),
  },
};

/** Whether a text is the name of a kind; names that every object has, such as `constructor`, are none. */
export const isKind = (text: string): text is Kind => Object.hasOwn(rules, text);

/** The rules of a kind. */
export const rulesOf = <K extends Kind>(kind: K): Rules<Kinds[K]> => rules[kind];

/** A value without fields that nobody knows; they could be of any size. */
export function known(kind: Kind, value: unknown): unknown {
  if (!isObject(value)) return value;
  const fields: readonly string[] = rules[kind].fields;
  return Object.fromEntries(Object.entries(value).filter(([field]) => fields.includes(field)));
}
