import * as tf from '@tensorflow/tfjs-core';
import { log1p } from './softplus.ts';
import { withGradient } from './withGradient.ts';

/** Binary cross-entropy of probabilities, per element, each log held at −100 as in PyTorch. */
export const bernoulliLoss = /* @__PURE__ */ withGradient(
  (p: tf.Tensor, z: tf.Tensor) => tf.add(tf.mul(z, surprisalOf(p)), tf.mul(tf.sub(1, z), surprisalOfRest(p))),
  (dy, p, z) => {
    // PyTorch's slope: it stays useful where p(1−p) would be 0.
    const variance = tf.maximum(tf.mul(p, tf.sub(1, p)), 1e-12);
    return [
      tf.mul(dy, tf.div(tf.sub(p, z), variance)),
      tf.mul(dy, tf.sub(surprisalOf(p), surprisalOfRest(p))),
    ];
  },
);

// log 0 is −∞ on the CPU and −88 on WebGL, so 0 is taken out before the log, not clamped after it.

/** −log p, at most 100. */
function surprisalOf(p: tf.Tensor): tf.Tensor {
  const impossible = tf.equal(p, 0);
  return atMost100(impossible, tf.log(tf.where(impossible, tf.onesLike(p), p)));
}

/** −log(1 − p), at most 100. */
function surprisalOfRest(p: tf.Tensor): tf.Tensor {
  const impossible = tf.equal(p, 1);
  return atMost100(impossible, log1p(tf.neg(tf.where(impossible, tf.zerosLike(p), p))));
}

function atMost100(impossible: tf.Tensor, log: tf.Tensor): tf.Tensor {
  return tf.where(impossible, tf.fill(log.shape, 100), tf.minimum(tf.neg(log), 100));
}
