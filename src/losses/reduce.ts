import * as tf from '@tensorflow/tfjs-core';
import type { LossOf, Reduction } from './loss.ts';

// Libraries mean different things by the mean of weighted losses. Lossbook uses two of them, as PyTorch does:
// `reduce` divides by how many losses there are, `reduceWeighted` by the sum of their weights.

/** Losses kept apart, added, or averaged over their count; the mean of no losses is 0. */
export function reduce<R extends Reduction>(losses: tf.Tensor, reduction: R): LossOf<R> {
  return reduceOver(losses, Math.max(losses.size, 1), reduction);
}

/** As `reduce`, with the mean's denominator given: a count that the caller knows. */
export function reduceOver<R extends Reduction>(losses: tf.Tensor, count: number, reduction: R): LossOf<R> {
  if (reduction === 'none') return losses as LossOf<R>;
  const total = tf.sum(losses);
  return (reduction === 'sum' ? total : tf.div(total, count)) as LossOf<R>;
}

/** What the mean of nothing is: 0, or NaN as in PyTorch. Its gradient is 0 either way. */
export type EmptyMean = 'zero' | 'nan';

/**
 * Losses kept apart, added, or divided by the sum of `weights`.
 *
 * `losses` are weighted already; `weights` are constants. Weights that add up to 0 count as no losses.
 */
export function reduceWeighted<R extends Reduction>(
  losses: tf.Tensor,
  weights: tf.Tensor,
  reduction: R,
  emptyMean: EmptyMean = 'zero',
): LossOf<R> {
  if (reduction === 'none') return losses as LossOf<R>;
  const total = tf.sum(losses);
  if (reduction === 'sum') return total as LossOf<R>;
  const weightSum = tf.sum(weights);
  const empty = tf.equal(weightSum, 0);
  // Division by a guarded sum, then a choice: 0/0 is NaN on the CPU and 1 on WebGL.
  const share = tf.div(tf.cast(tf.logicalNot(empty), 'float32'), tf.where(empty, 1, weightSum));
  const mean = tf.mul(total, share);
  return (emptyMean === 'zero' ? mean : tf.add(mean, tf.where(empty, Number.NaN, 0))) as LossOf<R>;
}
