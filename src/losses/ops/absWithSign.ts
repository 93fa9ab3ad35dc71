import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/**
 * `|x|` with slope 0 at 0, as in PyTorch. The slope of `tf.abs` there is −1, which would push a perfect fit
 * away from its optimum.
 */
export const absWithSign = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.abs(x),
  (dy, x) => [tf.mul(dy, signOf(x))],
);

/** −1, 0 or 1. `tf.sign` on WASM gives 0 below 1e-7. */
export function signOf(x: tf.Tensor): tf.Tensor {
  return tf.sub(tf.step(x), tf.step(tf.neg(x)));
}
