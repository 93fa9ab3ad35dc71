import * as fc from 'fast-check';
import { poissonLosses } from '../../../src/losses/each/poissonNLL.ts';
import { crossed, elements } from '../given/elements.ts';
import { ofEach } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { dyadic, positive } from '../random.ts';

interface Options {
  logInput?: boolean;
  full?: boolean;
  eps?: number;
}

const poissonNLLLoss = ofEach<Options>((x, t, { logInput = true, full = false, eps = 1e-8 }) => {
  const stirling = t > 1 ? t * Math.log(t) - t + 0.5 * Math.log(2 * Math.PI * t) : 0;
  return (logInput ? Math.exp(x) - t * x : x - t * Math.log(x + eps)) + (full ? stirling : 0);
});

/** Counts, none of which is 1: there Stirling's approximation begins with a jump. */
const count = fc.constantFrom(0, 0.25, 0.75, 1.5, 2, 3.25, 7);

export const cases: LossCase[] = [
  {
    functionName: 'poissonNLLLoss',
    reference: poissonNLLLoss,
    args: elements(count, { full: fc.boolean() }, dyadic(3)),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [
      [
        [-1e4, -20, 0, 40, 80],
        [0, 3, 1, 1e4, 2],
      ],
      [[-1e4, 0, 40], [0, 1, 1e6], { full: true }],
      [[0, 1e-30, 1e6], [5, 5, 5], { logInput: false }],
    ],
    formula: fc.record({ x: dyadic(3), t: count }).map((scope) => ({ args: [scope.x, scope.t], scope })),
  },
  {
    functionName: 'poissonNLLLoss',
    reference: poissonNLLLoss,
    args: elements(count, { full: fc.boolean(), eps: fc.constantFrom(0.125, 1e-8) }, positive(5)).map(
      ([x, t, options]) => [x, t, { ...(options as object), logInput: false }],
    ),
    slopes: [0, 1],
    absurd: [],
    formula: fc.record({ x: dyadic(3), t: count }).map(({ x, t }) => ({ args: [x, t], scope: { x, t } })),
  },
];

export const inNumbers = {
  poissonNLLLoss: {
    each: poissonLosses({ logInput: true, full: true, eps: 1e-8 }),
    options: { full: true },
    ...crossed([-1e4, -20, -1, 0, 0.3, 7, 40], [0, 0.5, 1, 2, 1e4]),
  },
};
