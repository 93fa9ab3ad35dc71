import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/** 1 where `x` is 0, else 0, as a constant: makes a denominator safe without a kink in its gradient. */
export const oneWhereZero = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.cast(tf.equal(x, 0), 'float32'),
  (_dy, x) => [tf.zerosLike(x)],
);
