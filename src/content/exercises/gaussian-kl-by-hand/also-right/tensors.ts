import * as tf from '@tensorflow/tfjs';

export function gaussianKL(mu: number[], logVar: number[]): tf.Scalar {
  const v = tf.tensor1d(logVar);
  const terms = tf.sub(tf.add(tf.square(tf.tensor1d(mu)), tf.expm1(v)), v);
  return tf.mul(0.5, tf.sum(terms));
}
