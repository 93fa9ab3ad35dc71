import type { Arbitrary } from 'fast-check';
import type { Tolerance } from './close.ts';
import type { Args, Plain } from './plain.ts';
import type { Language } from './readersModule.ts';
import type { Reference, Step } from './steps.ts';

/** A function besides the exercise's own, as far as counterexamples speak of it. */
interface Other {
  /** Its parameters' names, in order. */
  parameters: readonly string[];
  /** Ours, unless any of many answers would do. */
  reference?: Reference;
  /** The shape of a right answer, looked at where a step on this function fails. */
  returns?: (args: Args) => Shape;
}

/** A part of the code to repair that works as it is found. */
interface Part {
  /** Its line, as it stands in the starter and in our solution. */
  line: string;
  /** What it does, as the object of a sentence: `the mean of the squares`. */
  does: string;
}

/** A wrong answer that people really give, recognised by what it computes. */
export interface Mistake {
  /** What the reader's function does, as a sentence. */
  says: string;
  /** One thing to do now. */
  next: string;
  /** Right elsewhere: another library's or paper's convention, so it is not called wrong. */
  convention?: boolean;
}

/** A shortcut that would give the right numbers and teach nothing. */
interface Forbidden {
  id: string;
  /** The functions of a library that take it when they are called. Whole losses, metrics and optimisers need not be named. */
  names: readonly string[];
  says: string;
  next: string;
}

export interface Hint {
  says: string;
  /** Code to show under the sentence; never a full answer before the last hint. */
  code?: string;
}

/** Nested lists of numbers by their lengths, or rows of a table by the names that each has. */
export type Shape = readonly number[] | { rowsOf: readonly string[] };

/** What of an exercise is otherwise for an answer in Python. */
interface InPython {
  /** Parameters of whole numbers: labels, indices, counts. The numbers of all others have a fraction. */
  whole?: readonly string[];
  /** The line of each part, in the order of `parts`. */
  parts?: readonly string[];
  /** The code of each hint, in their order; an empty text where it has none. */
  hints?: readonly string[];
  /** Mutants of the solution in Python that compute the same, each with the reason. */
  equivalents?: Readonly<Record<string, string>>;
}

/** What `checks.ts` of an exercise exports as `checks`. */
export interface Checks {
  /** The function that the reader's file must export. */
  function: string;
  /** Further functions of the same arguments that it must export, which some steps call. */
  alsoExports?: readonly string[];
  /** Further functions of other arguments: steps check them, and mistakes are not recognised by them. */
  apart?: readonly string[];
  /** What is to be known of the functions besides it, by name. */
  others?: Readonly<Record<string, Other>>;
  /** Its parameters' names, in order. */
  parameters: readonly string[];
  /** Of a repair: what worked and should still work. */
  parts?: readonly Part[];
  /** Typical arguments; mistakes are recognised on samples of these. */
  inputs: Arbitrary<Args>;
  /** How close to a mistake's numbers counts as that mistake; `usual` unless told. */
  tolerance?: Tolerance;
  reference: Reference;
  /** The shape of a right answer to these arguments: `[]` for one number, `[3]` for a list of three; names for rows of a table. */
  returns: (args: Args) => Shape;
  /** Puts what may come in any order, as rows of a table may, into one; mistakes are recognised after it. */
  inOrder?: (answer: Plain) => Plain;
  /** How many inputs an answer is compared on once every step holds: 2,500 unless told. */
  sweep?: number;
  /** From basic to subtle; the first that fails speaks. */
  steps: readonly Step[];
  /** By id; `known-mistakes/ID.ts` is the function that makes it. */
  mistakes: Readonly<Record<string, Mistake>>;
  forbidden?: readonly Forbidden[];
  /** Whole losses, metrics or optimisers of a library that an answer may use all the same; none unless told. */
  mayUse?: readonly string[];
  /** Mutants of the solution that compute the same, each with the reason; named as `npm run check -- --all` prints them. */
  equivalents?: Readonly<Record<string, string>>;
  python?: InPython;
  /** From the idea to nearly the answer. */
  hints: readonly Hint[];
  /** One argument varied for the figure, the others as in the counterexample. */
  curve?: {
    xLabel: string;
    range: readonly [number, number];
    args: (x: number, like: Args) => Args;
    /** The address of an explorer in that input's state: `#explorer-huber:delta=2&at=-3`. */
    explorer?: (like: Args) => string;
  };
}

/** Everything the judge needs to know about an exercise. */
export interface Exercise {
  /** That of the starter and of answers; TypeScript unless told. */
  language?: Language;
  starter: string;
  checks: Checks;
  /** What the files of `known-mistakes/` export, by id, as far as `checks.mistakes` lists them. */
  mistaken: Readonly<Record<string, Mistaken>>;
}

/** The functions of a known mistake, by name. */
export type Mistaken = Readonly<Record<string, Reference>>;
