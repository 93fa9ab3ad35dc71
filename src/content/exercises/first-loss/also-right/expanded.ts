import * as tf from '@tensorflow/tfjs';

export function squaredError(input: number, target: number): tf.Tensor {
  return tf.squaredDifference(input, target);
}
