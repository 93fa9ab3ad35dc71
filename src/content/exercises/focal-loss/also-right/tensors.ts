import * as tf from '@tensorflow/tfjs';

export const plan = () => ({ gamma: 1.5, alpha: [1, 1, 1, 1, 1, 1, 8, 1, 1, 1], seeds: [1, 2, 3, 4, 5] });

export const focalLoss = (
  logits: number[][],
  targets: number[],
  { gamma, alpha }: { gamma: number; alpha: number[] },
) =>
  tf.tidy(() => {
    const labels = tf.tensor1d(targets, 'int32');
    const hot = tf.oneHot(labels, alpha.length);
    const logP = tf.sum(tf.mul(tf.logSoftmax(tf.tensor2d(logits)), hot), 1);
    const doubt = tf.relu(tf.neg(tf.expm1(logP)));
    const weights = tf.gather(tf.tensor1d(alpha), labels);
    return tf.mean(tf.neg(tf.mul(tf.mul(weights, tf.pow(doubt, gamma)), logP)));
  });
