import * as fc from 'fast-check';
import { absurd, anyTarget, type Extra, inSums, softTarget } from '../given/segmentation.ts';
import { type Options, ratio, referenceOf } from '../loops/segmentation.ts';
import type { LossCase } from '../lossCase.ts';

const tverskyLoss = referenceOf(({ I, P, T, nr, dr }, { alpha = 0.5, beta = 0.5 }) => {
  const falsePositives = P - I;
  const falseNegatives = T - I;
  return ratio(I + nr, I + alpha * falsePositives + beta * falseNegatives + dr);
});

/** Prices below ½ keep the denominator above 0 under squared sizes, too. */
const prices: Extra = fc.record(
  {
    alpha: fc.constantFrom(0.125, 0.25, 0.375),
    beta: fc.constantFrom(0.1875, 0.3125, 0.5),
    gamma: fc.constantFrom(0, 0.75, 1, 2),
  },
  { requiredKeys: [] },
);

const unequalPrices: Extra = fc.record({
  alpha: fc.constantFrom(0, 0.5, 1.5),
  beta: fc.constantFrom(0.25, 1, 2),
  squaredPred: fc.constant(false),
  smooth: fc.constant(0.5),
});

const withFocus = absurd.map(([x, t, options]) => [
  x,
  t,
  { ...(options as Options), alpha: 0.3, gamma: 0.5 },
]);

const tversky = {
  functionName: 'tverskyLoss',
  reference: tverskyLoss,
  absurd: [...absurd, ...withFocus],
  formula: inSums(prices),
};

export const cases: LossCase[] = [
  { ...tversky, args: anyTarget(prices), slopes: [0] },
  { ...tversky, args: softTarget(prices), slopes: [0, 1] },
  { ...tversky, args: softTarget(unequalPrices), slopes: [0, 1] },
];
