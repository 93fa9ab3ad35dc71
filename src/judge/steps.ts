import type { Arbitrary } from 'fast-check';
import { close, type Tolerance, usual } from './close.ts';
import { type Args, type Plain, toPlain } from './plain.ts';
import type { Call } from './sandbox.ts';
import type { Stage } from './verdict.ts';

/** Whether one thing that ought to be true of the reader's answers is, and how to say that it is not. */
export interface Claim {
  holds: boolean;
  /** A sentence for the reader, true when the claim does not hold. */
  says: string;
  yours: Plain;
  ours?: Plain;
  /** How close the two had to be. */
  tolerance?: Tolerance;
  /** What to do now, where this input tells more than the step knows. */
  next?: string;
  /** What corresponds to `yours` in other answers, where the claim itself would look at another place of them. */
  look?: (answers: readonly Plain[]) => Plain;
}

/** A claim about the calls of one random input. */
export interface Attempt {
  calls: readonly Call[];
  claim(answers: readonly Plain[]): Claim;
  /** The arguments where a slope is taken, when the calls lie on both sides of them. */
  slopeAt?: Args;
}

/** One named thing that an answer must do; tried on seeded random inputs, smallest failure shown. */
export interface Step {
  /** The message that a failure gets. */
  id: string;
  /** What holds, as a clause: `an error of −e costs what an error of e costs`. */
  name: string;
  stage: Stage;
  /** One thing to do when it fails. */
  next: string;
  /** Ours, where the step compares with it. */
  reference?: Reference;
  attempts: Arbitrary<Attempt>;
}

interface Named {
  id: string;
  name: string;
  next: string;
}

/** The reader's answer should equal `ours`. */
export const equal = (yours: Plain, ours: Plain, says: string, tolerance: Tolerance = usual): Claim => ({
  holds: close(yours, ours, tolerance),
  says,
  yours,
  ours,
  tolerance,
});

/** The reader's answer should satisfy a condition that many answers satisfy. */
export const that = (holds: boolean, yours: Plain, says: string, next?: string): Claim => ({
  holds,
  says,
  yours,
  ...(next && { next }),
});

/**
 * A relation between answers, for all inputs: symmetric, never negative, doubles when … doubles.
 *
 * `calls` lists the calls that one input asks for (of the export `of`); `expect` gets their answers in order.
 * The last call is the one shown beside `yours` in a counterexample.
 */
export function property<Given, Answer extends Plain = number>(
  of: string,
  spec: Named & {
    given: Arbitrary<Given>;
    calls: (given: Given) => readonly Args[];
    expect: (answers: readonly Answer[], given: Given) => Claim;
    stage?: Stage;
    reference?: Reference;
    slopeAt?: (given: Given) => Args;
  },
): Step {
  const { id, name, next, stage = 'property', reference, slopeAt } = spec;
  const attempts = spec.given.map((given) => ({
    calls: spec.calls(given).map((args) => ({ name: of, args })),
    claim: (answers: readonly Plain[]) => spec.expect(answers as readonly Answer[], given),
    ...(slopeAt && { slopeAt: slopeAt(given) }),
  }));
  return { id, name, next, stage, attempts, ...(reference && { reference }) };
}

/** The reader's answer equals the reference's, within the tolerance, on the inputs given. */
export function values(
  of: string,
  spec: Named & {
    given: Arbitrary<Args>;
    reference: Reference;
    says: string;
    stage?: Stage;
    tolerance?: Tolerance;
  },
): Step {
  return property<Args, Plain>(of, {
    stage: 'value',
    ...spec,
    calls: (args) => [args],
    expect: ([yours], args) => equal(yours, answer(spec.reference, args), spec.says, spec.tolerance),
  });
}

/**
 * The slope of the reader's own function, by central differences, equals that of the reference.
 *
 * `input` is the position of the argument to move: a number, or a list whose first element moves.
 * Both sides use the same step, so that a kink blurs alike on both.
 */
export function gradient(
  of: string,
  spec: Named & { given: Arbitrary<Args>; reference: Reference; input: number; says: string },
): Step {
  return property<Args, Plain>(of, {
    stage: 'gradient',
    ...spec,
    slopeAt: (args) => args,
    calls: (args) => [moved(args, spec.input, -step), moved(args, spec.input, step)],
    expect: ([low, high], args) => {
      const ours = [-step, step].map((by) => answer(spec.reference, moved(args, spec.input, by)));
      return equal(slope(low, high), slope(ours[0], ours[1]), spec.says, ofSlopes);
    },
  });
}

/**
 * The gradient that the reader wrote equals the central differences of the loss that the reader wrote; the first argument
 * is the list that moves. Right or wrong, the two must belong together, so this asks nothing of our solution.
 */
export function ownGradient(
  loss: string,
  gradientOf: string,
  spec: Named & { given: Arbitrary<Args>; says: string },
): Step {
  const attempts = spec.given.map((args) => {
    const [input = []] = args as [readonly number[]];
    const beside = (i: number, by: number) => ({
      name: loss,
      args: [input.map((x, at) => (at === i ? x + by : x)), ...args.slice(1)],
    });
    return {
      calls: [...input.flatMap((_, i) => [beside(i, -step), beside(i, step)]), { name: gradientOf, args }],
      claim: (answers: readonly Plain[]) =>
        equal(
          answers.at(-1),
          input.map((_, i) => slope(answers[2 * i], answers[2 * i + 1])),
          spec.says,
          ofSlopes,
        ),
    };
  });
  return { id: spec.id, name: spec.name, next: spec.next, stage: 'gradient', attempts };
}

const step = 1 / 64; // exact in binary, and wide enough for float32 answers
const ofSlopes: Tolerance = { atol: 2e-3, rtol: 1e-2 };
const slope = (low: Plain, high: Plain) => (Number(high) - Number(low)) / (2 * step);

// biome-ignore lint/suspicious/noExplicitAny: exercises differ in what their functions take
export type Reference = (...args: any[]) => unknown;

/** What one of our own functions gives, on its own copy of the arguments. */
export const answer = (reference: Reference, args: Args): Plain =>
  toPlain(reference(...structuredClone(args)));

function moved(args: Args, position: number, by: number): Args {
  return args.map((arg, i) => {
    if (i !== position) return arg;
    return Array.isArray(arg) ? [Number(arg[0]) + by, ...arg.slice(1)] : Number(arg) + by;
  });
}
