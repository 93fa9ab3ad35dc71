import * as tf from '@tensorflow/tfjs-core';
import type { BatchLoss } from './fit.ts';
import { oneNumber } from './numericLoss.ts';

/** A mean over the examples of a batch: rows of predictions and one target each, in plain numbers. */
export type RowLoss = (rows: number[][], targets: number[]) => unknown;

/**
 * Lets a reader's mean over a batch train a model. Its slope is measured by central differences, each example alone:
 * the gradient of a mean is the mean of the gradients, so a batch of n rows costs n small calls, not n large ones.
 *
 * `step` is in the prediction's unit; a thousandth suits logits and dollars alike.
 */
export function rowwiseLoss(loss: RowLoss, step = 1e-3): BatchLoss {
  return (input, target) => {
    const targets = [...target.dataSync()];
    const differentiable = tf.customGrad((...given) => {
      const rows = (given[0] as tf.Tensor2D).arraySync();
      const slopes = () => rows.map((row, k) => slopesOf(loss, row, targets[k] as number, step));
      return {
        value: tf.scalar(oneNumber(loss(rows, targets))),
        gradFunc: (dy: tf.Tensor) => tf.mul(dy, tf.div(tf.tensor2d(slopes()), rows.length)),
      };
    });
    return differentiable(input) as tf.Scalar;
  };
}

function slopesOf(loss: RowLoss, row: number[], target: number, step: number): number[] {
  const at = (k: number, x: number) => oneNumber(loss([row.with(k, x)], [target]));
  return row.map((x, k) => (at(k, x + step) - at(k, x - step)) / (2 * step));
}
