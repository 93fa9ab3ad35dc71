import * as tf from '@tensorflow/tfjs';

export function huber(input: number[], target: number[], delta: number): tf.Scalar {
  return tf.tidy(() => {
    const size = tf.abs(tf.sub(tf.tensor1d(input), tf.tensor1d(target)));
    const parabola = tf.mul(0.5, tf.square(size));
    const line = tf.mul(delta, tf.sub(size, 0.5 * delta));
    return tf.mean(tf.where(tf.lessEqual(size, delta), parabola, line));
  });
}
