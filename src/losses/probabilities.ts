import * as tf from '@tensorflow/tfjs-core';
import { fused } from './fused.ts';

/**
 * `1 / (1 + e^(−x))`. Its slope is `σ(x)·σ(−x)`, which is still above 0 where `1 − σ(x)` has rounded to 0;
 * and second derivatives are right, which those of `tf.sigmoid` are not.
 */
export const sigmoid: (x: tf.Tensor) => tf.Tensor = /* @__PURE__ */ fused(
  (x: tf.Tensor) => tf.sigmoid(x),
  (dy, x) => [tf.mul(dy, tf.mul(sigmoid(x), sigmoid(tf.neg(x))))],
);

/** Softmax along any axis; `tf.softmax` knows the last one only. */
export function softmaxAlong(x: tf.Tensor, axis: number): tf.Tensor {
  const probabilities = fused(
    (logits: tf.Tensor) => {
      const shares = tf.exp(tf.sub(logits, tf.max(logits, axis, true)));
      return tf.div(shares, tf.sum(shares, axis, true));
    },
    (dy, logits) => {
      const p = softmaxAlong(logits, axis);
      const weighted = tf.mul(dy, p);
      return [tf.sub(weighted, tf.mul(p, tf.sum(weighted, axis, true)))];
    },
  );
  return probabilities(x);
}
