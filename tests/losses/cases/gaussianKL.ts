import * as fc from 'fast-check';
import { clamp, shapeOfSamples } from '../given/generative.ts';
import { type Clamp, codePrices, type Reduction, reduced } from '../loops/generative.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { dyadic, nestOf, reduction } from '../random.ts';

function gaussianKLDiv(
  mu: Nested,
  logVar: Nested,
  { logVarClamp, reduction }: { logVarClamp?: Clamp; reduction?: Reduction } = {},
): Nested {
  const prices = codePrices(mu, logVar, logVarClamp);
  return reduced(prices, [prices.length], reduction);
}

const code = shapeOfSamples().chain((shape) =>
  fc
    .tuple(
      nestOf(shape, dyadic(3)),
      nestOf(shape, dyadic(4)),
      fc.record({ reduction: reduction(), logVarClamp: clamp }, { requiredKeys: ['reduction'] }),
    )
    .map((args) => [...args]),
);

export const cases: LossCase[] = [
  {
    functionName: 'gaussianKLDiv',
    reference: gaussianKLDiv,
    args: code,
    slopes: [0, 1],
    secondOrder: true,
    absurd: [
      [[[0, 1e4]], [[-1e4, 80]]],
      [[[0, 0]], [[1e-8, 0]]],
      [[[1, -1]], [[1e4, -1e4]], { logVarClamp: [-10, 10] }],
      [[[1, -1]], [[3e38, -3e38]], { logVarClamp: [2, 2] }],
    ],
    formula: fc
      .record({ mu: nestOf([3], dyadic()), v: nestOf([3], dyadic()) })
      .map(({ mu, v }) => ({ args: [[mu], [v]], scope: { mu: mu as number[], v: v as number[], M: 3 } })),
  },
];
