import type * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/**
 * First-order gradient only: it uses saved tensors as constants, so a second derivative would be silently wrong. Throws
 * instead.
 */
export function onceOnly(fn: string, slope: (of: tf.Tensor, dy: tf.Tensor) => tf.Tensor) {
  return withGradient(slope, () => {
    throw new Error(`${fn}: the second derivative is not available; use gamma 0 where one is needed`);
  });
}
