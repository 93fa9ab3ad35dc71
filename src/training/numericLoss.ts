import * as tf from '@tensorflow/tfjs-core';
import type { BatchLoss } from './fit.ts';

/** A loss of plain numbers, as a reader writes it; whatever it returns is checked. */
export type PlainLoss = (input: number[], target: number[]) => unknown;

/**
 * Lets a loss written with plain numbers train a model: its slope is measured by central differences,
 * (loss(x + step) − loss(x − step)) / (2 · step), one prediction at a time.
 *
 * `step` is in the target's unit. The default, one cent on wages in dollars, is exact for straight and quadratic pieces
 * and large enough for a loss that computes in float32.
 */
export function numericLoss(loss: PlainLoss, step = 0.01): BatchLoss {
  return (input, target) => {
    const targets = [...target.dataSync()];
    const value = (predictions: number[]) => oneNumber(loss(predictions, [...targets]));
    const differentiable = tf.customGrad((...given) => {
      const predictions = given[0] as tf.Tensor;
      const save = given[1] as tf.GradSaveFunc;
      save([predictions]);
      return {
        value: tf.scalar(value([...predictions.dataSync()])),
        gradFunc: (dy: tf.Tensor, [saved]: tf.Tensor[]) => {
          const at = saved as tf.Tensor;
          return tf.mul(dy, tf.tensor(centralDifferences(value, [...at.dataSync()], step), at.shape));
        },
      };
    });
    return differentiable(input) as tf.Scalar;
  };
}

function centralDifferences(value: (x: number[]) => number, at: number[], step: number): number[] {
  return at.map((x, k) => (value(at.with(k, x + step)) - value(at.with(k, x - step))) / (2 * step));
}

/** Named as a reader sees it, before the sentence. */
class UnusableLoss extends Error {
  override readonly name = 'This loss cannot train';
}

/** A number, or a tensor that holds one; anything else is named in an error. */
export function oneNumber(returned: unknown): number {
  if (typeof returned === 'number') return returned;
  if (returned instanceof tf.Tensor && returned.size === 1) return returned.dataSync()[0] as number;
  const what = Array.isArray(returned) ? `a list of ${returned.length}` : `${returned}`;
  throw new UnusableLoss(`The loss of a batch is one number; this function returned ${what}.`);
}
