import * as tf from '@tensorflow/tfjs-core';
import { show } from './args/options.ts';
import type { Numeric } from './loss.ts';
import { flattened } from './ops/samples.ts';
import { rowSums } from './ops/sum.ts';

/** A loss of this module that compares predictions with targets: `crossEntropy`, `huberLoss`, `diceLoss` … */
export type LossOfPair = (input: Numeric, target: Numeric, options?: never) => tf.Tensor;

/** What `model.compile` of TensorFlow.js takes as a loss: the true values first. */
export type LayersLoss = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.Tensor;

/**
 * A loss of this module for `model.compile`, which gives the true values first and takes no options.
 *
 * The model's last layer must give what the loss takes: logits, so no softmax, for `crossEntropy`. `model.fit` asks of
 * the targets the shape of the outputs, so class indices go in as `tf.oneHot(indices, classes)`. With `sampleWeight` or
 * `classWeight` set `reduction: 'none'`: one loss per sample is then returned, the mean over its other axes, for the
 * weights to multiply.
 *
 * @param loss a function of the module that takes predictions and targets
 * @param options its options
 * @returns a function of `(yTrue, yPred)`
 * @throws if `loss` is no function
 * @example model.compile({ optimizer: 'adam', loss: forLayers(crossEntropy, { labelSmoothing: 0.1 }) })
 */
export function forLayers<Loss extends LossOfPair>(loss: Loss, options?: Parameters<Loss>[2]): LayersLoss {
  if (typeof loss !== 'function') {
    throw new Error(`forLayers: loss must be a function of the module such as huberLoss; got ${show(loss)}`);
  }
  return (yTrue, yPred) =>
    tf.tidy(() => {
      const losses = loss(yPred, yTrue, options as never);
      if (losses.rank < 2) return losses;
      const perSample = flattened(losses);
      return tf.div(rowSums(perSample), perSample.shape[1]);
    });
}
