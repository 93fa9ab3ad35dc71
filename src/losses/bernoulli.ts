import * as tf from '@tensorflow/tfjs-core';
import { fused } from './fused.ts';

/** Binary cross-entropy of probabilities, per element, each log held at −100 as in PyTorch. */
export const bernoulliLoss = /* @__PURE__ */ fused(
  (p: tf.Tensor, z: tf.Tensor) => tf.sub(tf.mul(tf.sub(z, 1), logOfRest(p)), tf.mul(z, logOf(p))),
  (dy, p, z) => {
    // PyTorch's slope: it stays useful where p(1−p) would be 0.
    const spreadOf = tf.maximum(tf.mul(p, tf.sub(1, p)), 1e-12);
    return [tf.mul(dy, tf.div(tf.sub(p, z), spreadOf)), tf.mul(dy, tf.sub(logOfRest(p), logOf(p)))];
  },
);

// log 0 is −∞ on the CPU and −88 on WebGL, so 0 is taken out before the log, not clamped after it.

/** log p, at least −100. */
function logOf(p: tf.Tensor): tf.Tensor {
  return atLeastMinus100(tf.equal(p, 0), (safe) => tf.log(safe), p, 1);
}

/** log(1 − p), at least −100. */
function logOfRest(p: tf.Tensor): tf.Tensor {
  return atLeastMinus100(tf.equal(p, 1), (safe) => tf.log1p(tf.neg(safe)), p, 0);
}

function atLeastMinus100(
  isZero: tf.Tensor,
  log: (safe: tf.Tensor) => tf.Tensor,
  p: tf.Tensor,
  stand: number,
): tf.Tensor {
  const logs = tf.maximum(log(tf.where(isZero, tf.fill(p.shape, stand), p)), -100);
  return tf.where(isZero, tf.fill(p.shape, -100), logs);
}
