import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/**
 * `1 / (1 + e^(−x))`. Its slope is `σ(x)·σ(−x)`, which is still above 0 where `1 − σ(x)` has rounded to 0;
 * and second derivatives are right, which those of `tf.sigmoid` are not.
 */
export const sigmoid: (x: tf.Tensor) => tf.Tensor = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.sigmoid(x),
  (dy, x) => [tf.mul(dy, tf.mul(sigmoid(x), sigmoid(tf.neg(x))))],
);
