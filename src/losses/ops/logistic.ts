import * as tf from '@tensorflow/tfjs-core';
import { fused } from './fused.ts';

// The binary cross-entropy of logits, per element, is
//   z·softplus(−x) + (1−z)·softplus(x)
// With softplus(x) = max(x, 0) + softplus(−|x|) both terms share one softplus whose argument is never positive:
//   |z − [x > 0]|·|x| + softplus(−|x|)
// which neither overflows nor cancels: x = −20, z = 0 gives 2e-9, not 0. log1p would not do: on WebGL and
// WASM it is log(1 + x).

/** Binary cross-entropy of logits against probabilities, per element. Differentiable twice, in both. */
export const logisticLoss = /* @__PURE__ */ fused(
  (x: tf.Tensor, z: tf.Tensor) => {
    const wrongSide = tf.abs(tf.mul(tf.sub(tf.step(x), z), x));
    return tf.add(wrongSide, tf.softplus(tf.neg(tf.abs(x))));
  },
  (dy, x, z) => [tf.mul(dy, tf.sub(tf.sigmoid(x), z)), tf.neg(tf.mul(dy, x))],
);

/** The same with the positive term multiplied by `posWeight`, a constant that broadcasts over `x`. */
export function logisticLossWith(x: tf.Tensor, z: tf.Tensor, posWeight: tf.Tensor | null): tf.Tensor {
  if (!posWeight) return logisticLoss(x, z);
  const positive = tf.mul(tf.mul(posWeight, z), tf.softplus(tf.neg(x)));
  return tf.add(positive, tf.mul(tf.sub(1, z), tf.softplus(x)));
}
