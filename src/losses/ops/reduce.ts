import * as tf from '@tensorflow/tfjs-core';
import type { LossOf, Reduction } from '../loss.ts';
import { oneWhereZero } from './oneWhereZero.ts';
import { total } from './sum.ts';
import { withGradient } from './withGradient.ts';

// Libraries mean different things by the mean of weighted losses. Lossbook uses two of them, as PyTorch does:
// `reduce` divides by how many losses there are, `reduceWeighted` by the sum of their weights.

/** What the mean of nothing is: 0, or NaN as in PyTorch. Its gradient is 0 either way. */
export type EmptyMean = 'zero' | 'nan';

/** Losses kept apart, added, or averaged over their count. */
export function reduce<R extends Reduction>(
  losses: tf.Tensor,
  reduction: R,
  emptyMean: EmptyMean = 'zero',
): LossOf<R> {
  if (losses.size > 0 || reduction !== 'mean') return reduceOver(losses, losses.size, reduction);
  return tf.add(total(losses), emptyMean === 'zero' ? 0 : Number.NaN) as LossOf<R>;
}

/** As `reduce`, with the mean's denominator given: a count above 0 that the caller knows. */
export function reduceOver<R extends Reduction>(losses: tf.Tensor, count: number, reduction: R): LossOf<R> {
  if (reduction === 'none') return losses as LossOf<R>;
  const sum = total(losses);
  return (reduction === 'sum' ? sum : tf.div(sum, count)) as LossOf<R>;
}

/**
 * Losses kept apart, added, or divided by the sum of `weights`.
 *
 * `losses` are weighted already. Weights that add up to 0 count as no losses. `weights` may depend on a
 * differentiated target: no comparison is left on the path.
 */
export function reduceWeighted<R extends Reduction>(
  losses: tf.Tensor,
  weights: tf.Tensor,
  reduction: R,
  emptyMean: EmptyMean = 'zero',
): LossOf<R> {
  if (reduction === 'none') return losses as LossOf<R>;
  const sum = total(losses);
  if (reduction === 'sum') return sum as LossOf<R>;
  const weightSum = total(weights);
  const empty = oneWhereZero(weightSum);
  // Division by a guarded sum, then a choice: 0/0 is NaN on the CPU and 1 on WebGL.
  const mean = tf.mul(tf.div(sum, tf.add(weightSum, empty)), tf.sub(1, empty));
  return (emptyMean === 'zero' ? mean : tf.add(mean, nanWhereOne(empty))) as LossOf<R>;
}

/** A root of −1, so that nothing is NaN where x is 0: tfjs in its debug mode stops at any NaN that an op returns. */
const nanWhereOne = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.sqrt(tf.neg(x)),
  (_dy, x) => [tf.zerosLike(x)],
);
