import * as fc from 'fast-check';
import { absurd, inResidual, pairs } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';
import { reduction } from '../random.ts';

// cosh r = 1 + 2 sinh²(r/2), so log1p keeps the digits near 0; float64's cosh overflows beyond 710.
const logCoshLoss = referenceOf((r) =>
  Math.abs(r) < 300 ? Math.log1p(2 * Math.sinh(r / 2) ** 2) : Math.abs(r) - Math.LN2,
);

const plain = pairs(() => fc.record({ reduction: reduction() }));

export const cases: LossCase[] = [
  {
    functionName: 'logCoshLoss',
    reference: logCoshLoss,
    args: plain,
    slopes: [0, 1],
    secondOrder: true,
    absurd: [
      ...absurd,
      [
        [1e20, -1e20],
        [0, 0],
      ],
    ],
    formula: inResidual(),
  },
];
