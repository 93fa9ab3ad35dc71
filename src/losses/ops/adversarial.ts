import * as tf from '@tensorflow/tfjs-core';
import { numberIn } from '../args/options.ts';
import { softplus } from './softplus.ts';

export const ganModes = ['minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein'] as const;

/** The game that the two networks play. */
export type GANMode = (typeof ganModes)[number];

/** Holds labels to finite numbers, and to probabilities where logarithms of them are taken. */
export function labelsFit(fn: string, logarithmic: boolean, labels: Readonly<Record<string, number>>): void {
  for (const [name, label] of Object.entries(labels)) {
    numberIn(fn, name, label, logarithmic ? { atLeast: 0, atMost: 1 } : {});
  }
}

/** Binary cross-entropy of logits against one label for all; softplus keeps it exact for large logits. */
export function crossEntropyTo(logits: tf.Tensor, label: number): tf.Tensor {
  if (label === 1) return softplus(tf.neg(logits));
  if (label === 0) return softplus(logits);
  return tf.add(tf.mul(label, softplus(tf.neg(logits))), tf.mul(1 - label, softplus(logits)));
}

/** Half the squared distance of scores to one label, as in the LSGAN paper. */
export function leastSquaresTo(scores: tf.Tensor, label: number): tf.Tensor {
  return tf.mul(0.5, tf.square(tf.sub(scores, label)));
}
