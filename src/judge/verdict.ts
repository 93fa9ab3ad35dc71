import type { Tolerance } from './close.ts';
import type { Args, Plain } from './plain.ts';

/** What is looked at, in this order; the first that fails speaks. */
export type Stage = 'parses' | 'runs' | 'shape' | 'property' | 'value' | 'gradient' | 'stability' | 'rule';

/** One call, with what the reader's function and ours give for it. */
export interface ShownCall {
  /** The function that is called, where it is not the exercise's own. */
  function?: string;
  /** The parameters' names, in order. */
  parameters: readonly string[];
  args: Args;
  yours: Plain;
  /** What our solution gives, and nothing else; left out where any of many answers would have done. */
  ours?: Plain;
}

/** The smallest input found on which the reader's function and ours part. */
export interface Counterexample extends ShownCall {
  /** The calls before it that the claim is about as well, in order. */
  before?: readonly ShownCall[];
  /** What `yours` and `ours` are, where they are not the answer itself: `slope`. */
  what?: string;
  /** What the claim compares, where that is not the answer to the last call but worked out from all of them. */
  compared?: { yours: Plain; ours?: Plain };
  /** What the reader's own answers ask of the last one, where ours is another. */
  expected?: Plain;
  /** How close two numbers had to be, where they were compared. */
  tolerance?: Tolerance;
}

/** The reader's curve and ours over one argument, for the figure with the shaded gap. */
export interface Gap {
  xLabel: string;
  /** What is drawn, where that is not the function itself: `slope`. */
  what?: string;
  x: readonly number[];
  yours: readonly number[];
  ours: readonly number[];
  /** The address, within its lesson, of an explorer that shows this input; where there is one. */
  explorer: string | null;
}

/** What is said of an answer that does not pass yet. */
export interface Finding {
  /** Names the message: a step, a known mistake, a rule. */
  id: string;
  stage: Stage;
  /** The step that failed, as the exercise words it. */
  step: string;
  problem: string;
  /** One thing to do now. */
  next: string;
  counterexample: Counterexample | null;
  /** What the reader's code printed on that input. */
  printed?: readonly string[];
}

/** What a check can say. The page decides how each one looks. */
export type Verdict =
  | { kind: 'untouched' }
  | { kind: 'passed'; passed: readonly string[]; seed: number }
  | ({
      kind: 'wrong';
      /** How many of the exercise's properties hold already; `null` before any could be tried. */
      passed: { count: number; of: number } | null;
      /** Another library's or paper's convention rather than an error. */
      convention: boolean;
      gap: Gap | null;
      seed: number;
    } & Finding)
  | ({ kind: 'crashed'; line: number | null; seed: number } & Finding)
  | { kind: 'graderFault'; problem: string; seed: number };
