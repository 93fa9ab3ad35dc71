import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/**
 * `x^exponent` where x is above 0; elsewhere 0 (1 for exponent 0) with slope 0.
 *
 * The slope of `tf.pow` at 0 is infinite for exponents below 1 and NaN for 0, and rounding may put a loss of
 * 0 a little below it.
 */
export function powerAboveZero(x: tf.Tensor, exponent: number): tf.Tensor {
  const power = withGradient(
    (base: tf.Tensor) => {
      // NaN counts as above, so that it stays NaN.
      const positive = tf.logicalNot(tf.lessEqual(base, 0));
      const safe = tf.where(positive, base, tf.onesLike(base));
      const elsewhere = tf.fill(base.shape, exponent === 0 ? 1 : 0);
      return tf.where(positive, tf.pow(safe, exponent), elsewhere);
    },
    (dy, base) => [tf.mul(dy, tf.mul(exponent, powerAboveZero(base, exponent - 1)))],
  );
  return power(x);
}
