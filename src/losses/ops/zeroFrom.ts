import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/** The scalar 0 with slope 0: connects `x` to a result that it does not change, so that a gradient exists. */
export const zeroFrom = /* @__PURE__ */ withGradient(
  (_x: tf.Tensor) => tf.scalar(0),
  (_dy, x) => [tf.zerosLike(x)],
);
