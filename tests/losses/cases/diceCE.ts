import * as fc from 'fast-check';
import { byClass, type Extra, hard, inSums, logits, none, parts, soft } from '../given/segmentation.ts';
import { cells, diceLoss, type Options } from '../loops/segmentation.ts';
import type { FormulaCase, LossCase } from '../lossCase.ts';
import { type Nested, shapeOf } from '../nested.ts';

/** PyTorch's two means: Σ l / Σ w over labelled pixels, Σ l / N for one value per class. */
function crossEntropy(input: Nested, target: Nested, options: Options): number {
  const { all, classes } = cells(input, target, options);
  const { weight, labelSmoothing = 0, reduction = 'mean' } = options;
  const dense = shapeOf(target).join() === shapeOf(input).join();
  let total = 0;
  let denominator = 0;
  for (const pixel of new Set(all.map((cell) => cell.pixel))) {
    const row = all.filter((cell) => cell.pixel === pixel && !cell.ignored);
    if (row.length === 0) continue;
    const logits = row.map(({ input: x, probability }) =>
      options.fromLogits === false ? Math.log(Math.max(probability, 1e-36)) : x,
    );
    const largest = Math.max(...logits);
    const logSum = largest + Math.log(logits.reduce((part, x) => part + Math.exp(x - largest), 0));
    for (const [i, { target: t, label }] of row.entries()) {
      const share = t * (1 - labelSmoothing) + labelSmoothing / classes;
      if (share > 0) total -= (weight?.[label] ?? 1) * share * ((logits[i] as number) - logSum);
      if (!dense && t === 1) denominator += weight?.[label] ?? 1;
    }
    if (dense) denominator += 1;
  }
  if (reduction === 'sum') return total;
  return denominator === 0 ? 0 : total / denominator;
}

function diceCELoss(input: Nested, target: Nested, options: Options = {}): Nested {
  const { diceWeight = 1, ceWeight = 1 } = options;
  const filled: Options = { ...options, mode: 'multiclass' };
  const overlap = diceLoss(input, target, filled) as number;
  return diceWeight * overlap + ceWeight * crossEntropy(input, target, filled);
}

const named = (weights: Extra): Extra =>
  weights.map(({ bceWeight, ...rest }) => ({ ...rest, ceWeight: bceWeight }));

/** CE's weights and smoothing; the weights need to know the number of classes. */
const withClasses = (args: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[]> =>
  args.chain(([x, t, options]) => {
    const classes = shapeOf(x as Nested).at((options as Options).axis ?? -1) as number;
    const more = fc.record(
      {
        weight: fc.constant([0.5, 3, 1.5].slice(0, classes)),
        labelSmoothing: fc.constantFrom(0.1, 0.25),
      },
      { requiredKeys: [] },
    );
    return more.map((extra) => [x, t, { ...(options as Options), ...extra }]);
  });

const classParts = (kind: 'dense' | 'indices', target: fc.Arbitrary<number>) =>
  withClasses(byClass(named(parts), kind, target));

const classAbsurd: unknown[][] = [
  [logits.map((x) => [[x / 10, -x / 10, 0]]), logits.map(() => [1]), {}],
  [
    [
      [
        [0, 1],
        [1e-38, 1],
      ],
    ],
    [[0, 0]],
    { fromLogits: false, smooth: 0 },
  ],
];

/** Two classes of which the second has what the first leaves. */
const classFormula: fc.Arbitrary<FormulaCase> = fc
  .tuple(inSums(none), fc.constantFrom(0.5, 2), fc.constantFrom(0.25, 3))
  .map(([{ args, scope }, a, b]) => {
    const [[p], [t]] = args as [[number[]], [number[]]];
    const { I = 0, P = 0, T = 0, s = 0 } = scope as Record<string, number>;
    const n = p.length;
    return {
      args: [
        [p.map((each) => [each, 1 - each])],
        [t.map((each) => 1 - each)],
        { fromLogits: false, smooth: s, diceWeight: a, ceWeight: b },
      ],
      scope: {
        ...scope,
        I: [I, n - P - T + I],
        P: [P, n - P],
        T: [T, n - T],
        a,
        b,
        n,
        C: 2,
        q: p.map((each, i) => (t[i] === 1 ? each : 1 - each)),
      } as FormulaCase['scope'],
    };
  });

const diceCE = {
  functionName: 'diceCELoss',
  reference: diceCELoss,
  absurd: classAbsurd,
  formula: classFormula,
};

export const cases: LossCase[] = [
  { ...diceCE, args: classParts('indices', hard), slopes: [0] },
  { ...diceCE, args: classParts('dense', soft), slopes: [0, 1] },
];
