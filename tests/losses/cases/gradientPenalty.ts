import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { dyadic, nestOf, positive } from '../random.ts';

/** The penalty of a critic with the same slope everywhere: where between real and fake it is taken is no matter. */
function gradientPenaltyOf(slope: readonly number[]) {
  return (
    _critic: unknown,
    _real: Nested,
    _fake: Nested,
    { lambda = 10, target = 1 }: { lambda?: number; target?: number } = {},
  ): number => lambda * (Math.hypot(...slope) - target) ** 2;
}

const slope = [3, -0.5, 1.25];

const linearCritic = (x: tf.Tensor) => tf.sum(tf.mul(x, slope), -1);

const penalised = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc
      .tuple(
        nestOf([count, 3], dyadic()),
        nestOf([count, 3], dyadic()),
        fc.record({ lambda: positive(10), target: positive(3), seed: fc.integer() }, { requiredKeys: [] }),
      )
      .map(([real, fake, options]) => [linearCritic, real, fake, options]),
  );

export const cases: LossCase[] = [
  {
    functionName: 'gradientPenalty',
    reference: gradientPenaltyOf(slope),
    args: penalised,
    slopes: [1, 2],
    absurd: [
      [linearCritic, [[1e20, 0, -1e20]], [[0, 3e19, 0]]],
      [(x: tf.Tensor) => tf.sum(tf.mul(x, 0), -1), [[1, 2]], [[3, 4]]],
      [(x: tf.Tensor) => tf.relu(tf.sum(x, -1)), [[-1, -2]], [[-3, -4]]],
    ],
    formula: fc
      .record({ g: nestOf([3], dyadic()), lambda: positive(10), k: positive(3) })
      .map(({ g, lambda, k }) => ({
        args: [
          (x: tf.Tensor) => tf.sum(tf.mul(x, g as number[]), -1, true),
          [[0, 1, 2]],
          [[2, 1, 0]],
          { lambda, target: k },
        ],
        scope: { g: g as number[], n: 3, lambda, k },
      })),
  },
];
