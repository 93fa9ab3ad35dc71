import * as tf from '@tensorflow/tfjs-core';
import type { LossOf, Numeric, Reduction } from '../loss.ts';
import { reduce, reduceWeighted } from '../ops/reduce.ts';
import { weightsAtLeast0 } from './hostChecks.ts';
import { sameShape } from './shapes.ts';
import { toFloat } from './toTensor.ts';

/** Reduces losses under one weight per element: the mean is Σ w·l / Σ w, and 0 when the weights add up to 0. */
export function reduceByElement<R extends Reduction>(
  fn: string,
  losses: tf.Tensor,
  weight: Numeric | undefined,
  reduction: R,
): LossOf<R> {
  if (weight === undefined) return reduce(losses, reduction);
  const weights = toFloat(fn, 'weight', weight);
  sameShape(fn, { input: losses, weight: weights });
  const checked = weightsAtLeast0(fn, 'weight', weights);
  return reduceWeighted(tf.mul(losses, checked), checked, reduction);
}
