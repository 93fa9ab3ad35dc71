import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/**
 * −log x, with x held at 1e-36: the log of 0 is −∞ on the CPU and −88 on WebGL. The slope stays that of the
 * logarithm there, so that nothing is too wrong to learn from.
 */
export const minusLog = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.neg(tf.log(tf.maximum(x, 1e-36))),
  (dy, x) => [tf.neg(tf.div(dy, tf.maximum(x, 1e-36)))],
);
