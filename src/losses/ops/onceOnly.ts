import type * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/** A slope put together from kept tensors: differentiating it again would be wrong in silence, so it throws. */
export function onceOnly(fn: string, slope: (of: tf.Tensor, dy: tf.Tensor) => tf.Tensor) {
  return withGradient(slope, () => {
    throw new Error(`${fn}: the second derivative is not available; use gamma 0 where one is needed`);
  });
}
