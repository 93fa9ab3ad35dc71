import * as tf from '@tensorflow/tfjs-core';

/** Probabilities have no index to ignore. */
export function denseWithoutIgnoring(fn: string, ignoreIndex: number): void {
  if (ignoreIndex < 0) return;
  throw new Error(
    `${fn}: ignoreIndex ${ignoreIndex} needs class indices as target, but target holds probabilities; ` +
      'leave ignoreIndex out, or give samples to ignore a target of zeros',
  );
}

/** A share e of each row spread evenly over its classes. */
export function smoothed(shares: tf.Tensor2D, labelSmoothing: number, classes: number): tf.Tensor2D {
  if (labelSmoothing === 0) return shares;
  return tf.add(tf.mul(shares, 1 - labelSmoothing), labelSmoothing / classes);
}
