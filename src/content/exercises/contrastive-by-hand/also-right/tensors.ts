import * as tf from '@tensorflow/tfjs';

export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): tf.Tensor {
  return tf.tidy(() => {
    const d = tf.norm(tf.sub(tf.tensor2d(first), tf.tensor2d(second)), 'euclidean', 1);
    const isSimilar = tf.equal(tf.tensor1d(similar), 1);
    const misplaced = tf.where(isSimilar, d, tf.relu(tf.sub(margin, d)));
    return tf.mean(tf.mul(0.5, tf.square(misplaced)));
  });
}
