import * as tf from '@tensorflow/tfjs-core';
import { axisOf, withAxisLast } from '../args/axis.ts';
import { flag, withDefaults } from '../args/options.ts';
import { toFloat } from '../args/toTensor.ts';
import type { Numeric } from '../loss.ts';
import { rowLengths } from './rowLengths.ts';
import { rowsOf } from './vectors.ts';

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
    const { rows } = rowsOf('safeNorm', { x: withAxisLast(vectors, at) });
    return tf.reshape(
      rowLengths(rows[0] as tf.Tensor2D),
      vectors.shape.toSpliced(at, 1, ...(keepDims ? [1] : [])),
    );
  });
}
