import * as tf from '@tensorflow/tfjs-core';
import { flag, numberIn, withDefaults } from './args/options.ts';
import type { Numeric } from './loss.ts';
import { pNorms } from './ops/pNorm.ts';
import { rowsOf } from './ops/vectors.ts';

export interface PairwiseDistanceOptions {
  /** The norm: 1 adds absolute differences, 2 is Euclidean, `Infinity` takes the largest. Above 0. Default 2. */
  p?: number;
  /** Added to every difference, at least 0. Default 1e-6, as in PyTorch. */
  eps?: number;
  /** Whether the last axis stays, with length 1. Default false. */
  keepDims?: boolean;
}

/**
 * The distance between vectors that stand at the same place: ‖x1 − x2 + eps‖ₚ.
 *
 * `eps` is added to the difference, as in PyTorch, so identical vectors are `eps`·D^(1/p) apart. With `eps: 0`
 * distances are exact and the slope between identical vectors is 0.
 *
 * @param x1 vectors on the last axis: [D], [N,D] or more axes
 * @param x2 as many vectors of the same length (nothing broadcasts)
 * @returns `x1`'s shape without its last axis, in the unit of the vectors
 * @throws if shapes differ, `p` is not above 0, `eps` is negative, or an option is unknown
 * @example pairwiseDistance([[1, 2], [0, 0]], [[1, 2], [3, 4]], { eps: 0 }) // [0, 5]
 */
export function pairwiseDistance(x1: Numeric, x2: Numeric, options?: PairwiseDistanceOptions): tf.Tensor {
  const { p, eps, keepDims } = withDefaults('pairwiseDistance', options, {
    p: 2,
    eps: 1e-6,
    keepDims: false,
  });
  if (p !== Number.POSITIVE_INFINITY) numberIn('pairwiseDistance', 'p', p, { above: 0 });
  numberIn('pairwiseDistance', 'eps', eps, { atLeast: 0 });
  flag('pairwiseDistance', 'keepDims', keepDims);
  return tf.tidy(() => {
    const { rows, leading } = rowsOf('pairwiseDistance', { x1, x2 });
    const [first, second] = rows as [tf.Tensor2D, tf.Tensor2D];
    const distances = distancesBetween(first, second, p, eps);
    return tf.reshape(distances, keepDims ? [...leading, 1] : leading);
  });
}

/** `pairwiseDistance` of checked rows, as a row of numbers: for use inside other losses. */
export function distancesBetween(first: tf.Tensor2D, second: tf.Tensor2D, p: number, eps: number): tf.Tensor {
  return tf.squeeze(pNorms(tf.add(tf.sub(first, second), eps), p), [1]);
}
