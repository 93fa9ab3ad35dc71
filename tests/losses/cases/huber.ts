import { absurd, inResidual, withKnee } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';

const huberLoss = referenceOf((r, { delta = 1 }) =>
  Math.abs(r) <= delta ? 0.5 * r ** 2 : delta * (Math.abs(r) - 0.5 * delta),
);

export const cases: LossCase[] = [
  {
    functionName: 'huberLoss',
    reference: huberLoss,
    args: withKnee('delta'),
    slopes: [0, 1],
    absurd: [...absurd, [[1e20, -1e20], [0, 0], { delta: 0.3 }], [[1e10], [0], { delta: 1e9 }]],
    formula: inResidual('delta'),
  },
];
