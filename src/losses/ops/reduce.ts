import * as tf from '@tensorflow/tfjs-core';
import type { LossOf, Reduction } from '../loss.ts';
import { fused } from './fused.ts';
import { oneWhereZero } from './oneWhereZero.ts';

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
  return tf.add(totalOf(losses), emptyMean === 'zero' ? 0 : Number.NaN) as LossOf<R>;
}

/** As `reduce`, with the mean's denominator given: a count above 0 that the caller knows. */
export function reduceOver<R extends Reduction>(losses: tf.Tensor, count: number, reduction: R): LossOf<R> {
  if (reduction === 'none') return losses as LossOf<R>;
  const total = totalOf(losses);
  return (reduction === 'sum' ? total : tf.div(total, count)) as LossOf<R>;
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
  const total = totalOf(losses);
  if (reduction === 'sum') return total as LossOf<R>;
  const weightSum = totalOf(weights);
  const empty = oneWhereZero(weightSum);
  // Division by a guarded sum, then a choice: 0/0 is NaN on the CPU and 1 on WebGL.
  const mean = tf.mul(tf.div(total, tf.add(weightSum, empty)), tf.sub(1, empty));
  return (emptyMean === 'zero' ? mean : tf.add(mean, nanWhereOne(empty))) as LossOf<R>;
}

/** The sum; of nothing it is 0 on every backend, while `tf.sum` on WASM returns what memory happened to hold. */
function totalOf(x: tf.Tensor): tf.Tensor {
  return x.size > 0 ? tf.sum(x) : nothing(x);
}

const nothing = /* @__PURE__ */ fused(
  (_x: tf.Tensor) => tf.scalar(0),
  (_dy, x) => [tf.zerosLike(x)],
);

const nanWhereOne = /* @__PURE__ */ fused(
  (x: tf.Tensor) => tf.where(tf.equal(x, 1), Number.NaN, 0),
  (_dy, x) => [tf.zerosLike(x)],
);
