import * as tf from '@tensorflow/tfjs-core';
import { fused } from './fused.ts';

/**
 * −log of the share that softmax gives to the chosen entry of each row.
 *
 * `chosen` is a constant with one 1 in each row. The slope softmax − chosen is stated, so that nothing is ever
 * divided by a share that rounded to 0.
 */
export const negLogShare = /* @__PURE__ */ fused(
  (logits: tf.Tensor, chosen: tf.Tensor) => {
    const logShares = tf.logSoftmax(logits);
    return tf.neg(tf.sum(tf.where(tf.cast(chosen, 'bool'), logShares, tf.zerosLike(logShares)), -1));
  },
  (dy, logits, chosen) => [
    tf.mul(tf.expandDims(dy, -1), tf.sub(tf.softmax(logits), chosen)),
    tf.zerosLike(chosen),
  ],
);
