import { absurd, inResidual, weighted } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';

const l1Loss = referenceOf((r) => Math.abs(r));

export const cases: LossCase[] = [
  {
    functionName: 'l1Loss',
    reference: l1Loss,
    args: weighted,
    slopes: [0, 1],
    absurd,
    formula: inResidual(),
  },
];
