import * as tf from '@tensorflow/tfjs';

function squared(input: tf.Tensor, target: number[]): tf.Scalar {
  return tf.mean(tf.square(tf.sub(input, tf.tensor1d(target))));
}

export function mse(input: number[], target: number[]): tf.Scalar {
  return squared(tf.tensor1d(input), target);
}

export function mseGradient(input: number[], target: number[]): tf.Tensor {
  return tf.grad((x) => squared(x, target))(tf.tensor1d(input));
}
