import { absurd, inResidual, withKnee } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';

const smoothL1Loss = referenceOf((r, { beta = 1 }) =>
  Math.abs(r) < beta ? (0.5 * r ** 2) / beta : Math.abs(r) - 0.5 * beta,
);

export const cases: LossCase[] = [
  {
    functionName: 'smoothL1Loss',
    reference: smoothL1Loss,
    args: withKnee('beta'),
    slopes: [0, 1],
    absurd: [...absurd, [[1e20, -1e20], [0, 0], { beta: 0.3 }], [[1e20, 0], [0, 0], { beta: 0 }]],
    formula: inResidual('beta'),
  },
];
