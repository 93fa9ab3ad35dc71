import * as fc from 'fast-check';
import {
  binary,
  byClass,
  type Extra,
  hard,
  ignoring,
  inSums,
  none,
  parts,
  row,
  soft,
} from '../given/segmentation.ts';
import { cells, diceLoss, type Options } from '../loops/segmentation.ts';
import type { FormulaCase, LossCase } from '../lossCase.ts';
import { type Nested, shapeOf } from '../nested.ts';

/** Binary cross-entropy of the elements that are not ignored; probabilities have logs of at least −100. */
function binaryCrossEntropy(input: Nested, target: Nested, options: Options): number {
  const { all } = cells(input, target, options);
  const { posWeight = 1, fromLogits = true, reduction = 'mean' } = options;
  const lastSize = shapeOf(input).at(-1) as number;
  let total = 0;
  let count = 0;
  for (const [index, { input: x, target: z, ignored }] of all.entries()) {
    if (ignored) continue;
    const w = typeof posWeight === 'number' ? posWeight : (posWeight[index % lastSize] as number);
    const logP = fromLogits ? -softplus(-x) : Math.max(Math.log(x), -100);
    const logRest = fromLogits ? -softplus(x) : Math.max(Math.log1p(-x), -100);
    total -= w * z * logP + (1 - z) * logRest;
    count += 1;
  }
  if (reduction === 'sum') return total;
  return count === 0 ? 0 : total / count;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function diceBCELoss(input: Nested, target: Nested, options: Options = {}): Nested {
  const { diceWeight = 1, bceWeight = 1 } = options;
  const mode = options.mode ?? (shapeOf(input).at(options.axis ?? -1) === 1 ? 'binary' : 'multilabel');
  const filled = { ...options, mode };
  const overlap = diceLoss(input, target, filled) as number;
  return diceWeight * overlap + bceWeight * binaryCrossEntropy(input, target, filled);
}

const positives = (size: number): Extra =>
  fc.constantFrom<Options>({}, { posWeight: 2.5 }, { posWeight: [0.5, 3, 1.5].slice(0, size) });

/** BCE's weights for the last axis need to know its size, which is known once the arguments are drawn. */
const withPositives = (args: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[]> =>
  args.chain(([x, t, options]) =>
    positives(shapeOf(x as Nested).at(-1) as number).map((more) => [
      x,
      t,
      { ...(options as Options), ...more },
    ]),
  );

const binaryParts = (target: fc.Arbitrary<number>, ignored: Extra) =>
  withPositives(fc.oneof(binary(parts, target, ignored), byClass(parts, 'multilabel', target)));

const binaryAbsurd: unknown[][] = [{}, { fromLogits: true, posWeight: 3, bceWeight: 0.5 }].flatMap(
  (options) => [
    [row((x) => x / 10), row(() => 0), { mode: 'binary', ...options }],
    [row((x) => x / 10), row(() => 1), { mode: 'binary', ...options }],
    [[[0, 1e-38, 1e-7, 1]], [[0, 1, 1, 0]], { mode: 'binary', ...options, fromLogits: false }],
  ],
);

/** Four pixels as probabilities against a mask, each part weighted on its own. */
const binaryFormula: fc.Arbitrary<FormulaCase> = fc
  .tuple(inSums(none), fc.constantFrom(0.5, 2), fc.constantFrom(0.25, 3))
  .map(([{ args, scope }, a, b]) => {
    const [[p], [t], options] = args as [[number[]], [number[]], Options];
    return {
      args: [[p], [t], { ...options, diceWeight: a, bceWeight: b }],
      scope: { ...scope, a, b, n: p.length, p, t },
    };
  });

const diceBCE = {
  functionName: 'diceBCELoss',
  reference: diceBCELoss,
  absurd: binaryAbsurd,
  formula: binaryFormula,
};

export const cases: LossCase[] = [
  { ...diceBCE, args: binaryParts(hard, ignoring(1)), slopes: [0] },
  { ...diceBCE, args: binaryParts(soft, none), slopes: [0, 1] },
];
