import * as tf from '@tensorflow/tfjs-core';
import { sigmoid } from './sigmoid.ts';
import { softplus } from './softplus.ts';
import { withGradient } from './withGradient.ts';

// The binary cross-entropy of logits, per element, is
//   z·softplus(−x) + (1−z)·softplus(x)
// With softplus(x) = max(x, 0) + softplus(−|x|) both terms share one softplus whose argument is never positive:
//   |[x > 0] − z|·|x| + softplus(−|x|)
// which neither overflows nor cancels: x = −20, z = 0 gives 2e-9, not 0. The slope σ(x) − z is split in the same way.

/** Binary cross-entropy of logits against probabilities, per element. Differentiable twice, in both. */
export const logisticLoss = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, z: tf.Tensor) => tf.add(zeroTimes(wrongSide(x, z), tf.abs(x)), softplus(tf.neg(tf.abs(x)))),
  (dy, x, z) => [tf.mul(dy, pull(x, z)), tf.neg(tf.mul(dy, x))],
);

/** How much of the target lies on the other side of 0 than the logit. */
function wrongSide(x: tf.Tensor, z: tf.Tensor): tf.Tensor {
  return tf.abs(tf.sub(tf.step(x), z));
}

/** `a·b`, which is 0 where `a` is 0, also for an infinite `b`. In one row, because WebGL's `where` stops at rank 4. */
function zeroTimes(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  const [left, right] = [tf.reshape(a, [a.size]), tf.reshape(b, [b.size])];
  return tf.reshape(tf.where(tf.equal(left, 0), tf.zerosLike(left), tf.mul(left, right)), a.shape);
}

/** σ(x) − z: at x = 20, z = 1 it is −2e-9, not 0. */
export const pull: (x: tf.Tensor, z: tf.Tensor) => tf.Tensor = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, z: tf.Tensor) => {
    const side = tf.step(x);
    const tail = tf.sigmoid(tf.neg(tf.abs(x)));
    return tf.add(tf.sub(side, z), tf.mul(tail, tf.sub(1, tf.mul(2, side))));
  },
  (dy, x) => [tf.mul(dy, tf.mul(sigmoid(x), sigmoid(tf.neg(x)))), tf.neg(dy)],
);

/** `share·softplus(x)`, per element: 0 where the share is 0, also for an infinite logit. */
const shareOfSoftplus = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, share: tf.Tensor) => zeroTimes(share, softplus(x)),
  (dy, x, share) => [tf.mul(dy, tf.mul(share, sigmoid(x))), tf.mul(dy, softplus(x))],
);

/** The same with the positive term multiplied by `posWeight`, a constant that broadcasts over `x`. */
export function logisticLossWith(x: tf.Tensor, z: tf.Tensor, posWeight: tf.Tensor | null): tf.Tensor {
  if (!posWeight) return logisticLoss(x, z);
  const positive = tf.mul(posWeight, shareOfSoftplus(tf.neg(x), z));
  return tf.add(positive, shareOfSoftplus(x, tf.sub(1, z)));
}
