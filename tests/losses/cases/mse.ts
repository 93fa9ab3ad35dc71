import { absurd, inResidual, weighted } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';

const mseLoss = referenceOf((r) => r ** 2);

export const cases: LossCase[] = [
  {
    functionName: 'mseLoss',
    reference: mseLoss,
    args: weighted,
    slopes: [0, 1],
    secondOrder: true,
    absurd,
    formula: inResidual(),
  },
];
