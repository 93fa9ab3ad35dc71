import * as tf from '@tensorflow/tfjs';

/** The targets get the predictions' shape, [n, 1]; then subtraction pairs them. */
export function mse(prediction: number[][], target: number[]): tf.Scalar {
  const column = tf.reshape(tf.tensor1d(target), [-1, 1]);
  return tf.mean(tf.square(tf.sub(tf.tensor2d(prediction), column)));
}
