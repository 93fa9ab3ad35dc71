import * as tf from '@tensorflow/tfjs-core';
import { fused } from './fused.ts';
import { lengthsAlong } from './safeNorm.ts';

/**
 * The length of each row, or `floor` where it is shorter, as a column: a denominator that is never 0.
 *
 * The slope is row / result on both sides of the floor. Below it that is PyTorch's choice in `cosine_similarity`
 * (its clamp is hidden from autograd); at the zero vector it is 0.
 */
export function lengthAtLeast(rows: tf.Tensor, floor: number): tf.Tensor {
  const floored = fused(
    (vectors: tf.Tensor) => tf.maximum(lengthsAlong(vectors, -1), floor),
    (dy, vectors) => [tf.mul(dy, tf.div(vectors, lengthAtLeast(vectors, floor)))],
  );
  return floored(rows);
}

/** Each row divided by its length, as PyTorch's `normalize` does; the zero vector stays as it is. */
export function unitRows(rows: tf.Tensor): tf.Tensor2D {
  return tf.div(rows, lengthAtLeast(rows, 1e-12));
}
