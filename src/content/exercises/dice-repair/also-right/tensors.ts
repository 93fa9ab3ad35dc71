import * as tf from '@tensorflow/tfjs';

export function diceOf(input: number[], target: number[], eps: number): tf.Tensor {
  return tf.tidy(() => {
    const [p, t] = [tf.tensor1d(input), tf.tensor1d(target)];
    const top = tf.add(tf.mul(2, tf.sum(tf.mul(p, t))), eps);
    const bottom = tf.add(tf.add(tf.sum(p), tf.sum(t)), eps);
    return tf.sub(1, tf.div(top, bottom));
  });
}
