import * as tf from '@tensorflow/tfjs';

export function bce(logits: number[], target: number[], posWeight: number): tf.Scalar {
  return tf.tidy(() => {
    const x = tf.tensor1d(logits);
    const z = tf.tensor1d(target);
    const positives = tf.mul(tf.mul(posWeight, z), tf.softplus(tf.neg(x)));
    const negatives = tf.mul(tf.sub(1, z), tf.softplus(x));
    return tf.mean(tf.add(positives, negatives));
  });
}
