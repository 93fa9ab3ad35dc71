import * as tf from '@tensorflow/tfjs-core';
import { fused } from './fused.ts';

/** `x` held to `[low, high]` against rounding; its slope passes, so that a clip that rounding caused teaches nothing. */
export function clipWithin(x: tf.Tensor, low: number, high: number): tf.Tensor {
  const clip = fused(
    (value: tf.Tensor) => tf.clipByValue(value, low, high),
    (dy) => [tf.clone(dy)],
  );
  return clip(x);
}
