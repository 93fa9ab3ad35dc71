import { absurd, inResidual, weighted } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';
import type { Mutant } from '../mutant.ts';

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

export const mutants: Mutant[] = [
  { file: 'mse.ts', from: 'composed: tf.square', to: 'composed: tf.abs' },
  { file: 'each/mse.ts', from: 'slopes[i] = 2 * r', to: 'slopes[i] = r' },
  { file: 'each/mse.ts', from: 'values[i] = r * r', to: 'values[i] = r' },
];
