import * as tf from '@tensorflow/tfjs-core';
import { axisOf } from './axis.ts';
import { fused } from './fused.ts';
import type { Numeric } from './loss.ts';
import { oneWhereZero } from './oneWhereZero.ts';
import { flag, withDefaults } from './options.ts';
import { toFloat } from './toTensor.ts';

export interface SafeNormOptions {
  /** The axis that holds a vector's components; negative counts from the last. Default −1. */
  axis?: number;
  /** Whether that axis stays, with length 1. Default false. */
  keepDims?: boolean;
}

/**
 * The Euclidean length of vectors, with slope 0 (not NaN) at the zero vector.
 *
 * Components are scaled before they are squared, so lengths near 1e20 and 1e-30 come out right. Second
 * derivatives are right as well.
 *
 * @param x vectors along `axis`
 * @returns `x`'s shape without `axis`
 * @throws if `x` has no such axis, or an option is unknown
 * @example safeNorm([[3, 4], [0, 0]]) // [5, 0]
 */
export function safeNorm(x: Numeric, options?: SafeNormOptions): tf.Tensor {
  const { axis, keepDims } = withDefaults('safeNorm', options, { axis: -1, keepDims: false });
  flag('safeNorm', 'keepDims', keepDims);
  return tf.tidy(() => {
    const vectors = toFloat('safeNorm', 'x', x);
    const at = axisOf('safeNorm', 'x', vectors.shape, axis);
    const lengths = lengthsAlong(vectors, at);
    return keepDims ? lengths : tf.squeeze(lengths, [at]);
  });
}

/** `safeNorm` of a checked tensor, its axis (or axes) kept with length 1: for use inside other losses. */
export function lengthsAlong(x: tf.Tensor, axis: number | number[]): tf.Tensor {
  const length = fused(
    (vectors: tf.Tensor) => {
      const largest = tf.max(tf.abs(vectors), axis, true);
      const scale = tf.clipByValue(largest, 1e-37, 3e38); // 0 and ∞ cannot be divided by
      return tf.mul(scale, tf.sqrt(tf.sum(tf.square(tf.div(vectors, scale)), axis, true)));
    },
    (dy, vectors) => {
      const lengths = lengthsAlong(vectors, axis);
      return [tf.mul(dy, tf.div(vectors, tf.add(lengths, oneWhereZero(lengths))))];
    },
  );
  return length(x);
}
