import * as tf from '@tensorflow/tfjs';

export function focal(logits: number[], target: number[], gamma: number, alpha: number): tf.Scalar {
  return tf.tidy(() => {
    const sign = tf.sub(tf.mul(2, tf.tensor1d(target)), 1);
    const logit = tf.mul(sign, tf.tensor1d(logits));
    const weight = tf.where(tf.greater(sign, 0), tf.fill(sign.shape, alpha), tf.fill(sign.shape, 1 - alpha));
    const missing = tf.pow(tf.sigmoid(tf.neg(logit)), gamma);
    return tf.mean(tf.mul(tf.mul(weight, missing), tf.softplus(tf.neg(logit))));
  });
}
