import { absurd, inResidual, withKnee } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';
import type { Mutant } from '../mutant.ts';

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

export const mutants: Mutant[] = [
  { file: 'huber.ts', from: 'tf.mul(0.5, tf.square(core))', to: 'tf.square(core)' },
  { file: 'huber.ts', from: 'tf.mul(delta, tf.sub(size, core))', to: 'tf.sub(size, core)' },
  { file: 'huber.ts', from: 'tf.minimum(size, delta)', to: 'tf.minimum(size, 1)' },
  { file: 'huber.ts', from: 'tf.clipByValue(error, -delta, delta)', to: 'tf.clipByValue(error, -1, 1)' },
  { file: 'each/huber.ts', from: 'Math.min(size, delta)', to: 'size' },
  { file: 'each/huber.ts', from: 'Math.max(-delta, ', to: '(' },
  { file: 'huber.ts', from: '{ above: 0 }', to: '{ atLeast: 0 }' },
  { file: 'huber.ts', from: 'options, { delta: 1,', to: 'options, { delta: 1.35,' },
];
