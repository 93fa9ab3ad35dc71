import * as tf from '@tensorflow/tfjs-core';
import { probabilities } from './hostChecks.ts';

/** Probabilities have no index to ignore. */
export function denseWithoutIgnoring(fn: string, ignoreIndex: number): void {
  if (ignoreIndex < 0) return;
  throw new Error(
    `${fn}: ignoreIndex ${ignoreIndex} needs class indices as target, but target holds probabilities; ` +
      'leave ignoreIndex out, or give samples to ignore a target of zeros',
  );
}

/** Holds a dense target to [0, 1]. */
export function sharesWithin(fn: string, target: tf.Tensor): tf.Tensor {
  const advice =
    'a dense target holds probabilities; logits come first, and in model.compile the loss goes through forLayers';
  return probabilities(fn, 'target', target, advice);
}

/** A share e of each row spread evenly over its classes. */
export function smoothed(shares: tf.Tensor2D, labelSmoothing: number, classes: number): tf.Tensor2D {
  if (labelSmoothing === 0) return shares;
  return tf.add(tf.mul(shares, 1 - labelSmoothing), labelSmoothing / classes);
}
