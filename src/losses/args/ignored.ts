import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from '../ops/withGradient.ts';

/**
 * `values` with 0 where the label beside them is `ignoreIndex`.
 *
 * By choice, not by multiplication, so that NaN and infinities there reach neither value nor gradient. The
 * comparison stays inside, so that the labels may be a target that is differentiated: their slope is 0.
 */
export function zeroWhereIgnored(values: tf.Tensor, labels: tf.Tensor, ignoreIndex: number): tf.Tensor {
  const choose = withGradient(
    (x: tf.Tensor, t: tf.Tensor) => tf.where(tf.notEqual(t, ignoreIndex), x, tf.zerosLike(x)),
    (dy, _x, t) => [zeroWhereIgnored(dy, t, ignoreIndex), tf.zerosLike(t)],
  );
  return choose(values, labels);
}
