import * as tf from '@tensorflow/tfjs-core';
import { axisOf, withAxisLast } from './args/axis.ts';
import { unitRows } from './args/lengthAtLeast.ts';
import { numberIn, withDefaults } from './args/options.ts';
import type { Numeric } from './loss.ts';
import { clipWithin } from './ops/clipWithin.ts';
import { rowSums } from './ops/sum.ts';
import { rowsOf, vectorsOf } from './ops/vectors.ts';

export interface CosineSimilarityOptions {
  /** The axis that holds a vector's components; negative counts from the last. Default −1. */
  axis?: number;
  /** The least length that a vector counts with, at least 0. Default 1e-8. */
  eps?: number;
}

/**
 * The cosine of the angle between vectors: x·y / (max(‖x‖, eps)·max(‖y‖, eps)).
 *
 * Vectors are scaled to length 1 before they are multiplied, so lengths near 1e20 come out right. The zero vector
 * has similarity 0 to everything and a finite slope. For vectors shorter than `eps` the slope is PyTorch's.
 *
 * @param x1 vectors along `axis`
 * @param x2 as many vectors of the same length (nothing broadcasts)
 * @returns `x1`'s shape without `axis`; numbers from −1 (opposite) to 1 (same direction)
 * @throws if shapes differ, `axis` does not exist, `eps` is negative, or an option is unknown
 * @example cosineSimilarity([[1, 0], [1, 1]], [[0, 2], [3, 3]]) // [0, 1]
 */
export function cosineSimilarity(x1: Numeric, x2: Numeric, options?: CosineSimilarityOptions): tf.Tensor {
  const { axis, eps } = withDefaults('cosineSimilarity', options, { axis: -1, eps: 1e-8 });
  numberIn('cosineSimilarity', 'eps', eps, { atLeast: 0 });
  return tf.tidy(() => {
    const tensors = vectorsOf('cosineSimilarity', { x1, x2 });
    const at = axisOf('cosineSimilarity', 'x1', tensors.x1.shape, axis);
    const { rows, leading } = rowsOf('cosineSimilarity', {
      x1: withAxisLast(tensors.x1, at),
      x2: withAxisLast(tensors.x2, at),
    });
    const [first, second] = rows.map((each) => unitRows(each, eps)) as [tf.Tensor, tf.Tensor];
    return tf.reshape(clipWithin(rowSums(tf.mul(first, second)), -1, 1), leading);
  });
}
