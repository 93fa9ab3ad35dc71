import * as tf from '@tensorflow/tfjs';

export function crossEntropy(logits: number[], target: number): tf.Scalar {
  return tf.tidy(() => {
    const z = tf.tensor1d(logits);
    const shifted = tf.sub(z, tf.max(z));
    const logSum = tf.log(tf.sum(tf.exp(shifted)));
    return tf.sub(logSum, tf.slice(shifted, [target], [1]).asScalar());
  });
}
