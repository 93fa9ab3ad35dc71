import * as tf from '@tensorflow/tfjs-core';
import { mean, median } from '../data/location.ts';
import type { Examples } from '../data/standard.ts';
import type { Batch } from '../fit.ts';
import type { Model } from '../models.ts';

/** Test errors in the target's unit (dollars per hour for the wages). */
export interface RegressionMetrics {
  /** Half of the test rows are missed by less than this. */
  medianAbsoluteError: number;
  meanAbsoluteError: number;
  rootMeanSquaredError: number;
}

export function regressionMetrics(
  predictions: ArrayLike<number>,
  targets: readonly number[],
): RegressionMetrics {
  const errors = targets.map((target, row) => Math.abs((predictions[row] as number) - target));
  return {
    medianAbsoluteError: median(errors),
    meanAbsoluteError: mean(errors),
    rootMeanSquaredError: Math.sqrt(mean(errors.map((error) => error ** 2))),
  };
}

/**
 * The first epoch from which an error stays within `tolerance` (a share, such as 0.1) of where it ends: a stated
 * criterion for which of two runs converges faster. `errors[0]` belongs to the untrained model.
 */
export function settledAt(errors: readonly number[], tolerance = 0.1): number {
  const end = errors.at(-1) ?? Number.NaN;
  const lastOutside = errors.findLastIndex((error) => !(Math.abs(error - end) <= tolerance * Math.abs(end)));
  return lastOutside + 1;
}

/** The model's predictions for `inputs`, one number per row, read without leaving a tensor. */
export async function predictions(model: Model, inputs: tf.Tensor2D): Promise<ArrayLike<number>> {
  const predicted = model.predict(inputs);
  const values = await predicted.data();
  predicted.dispose();
  return values;
}

/** Rows as tensors; dispose them after the fit. */
export function toBatch({ inputs, targets }: Examples): Batch {
  return { inputs: tf.tensor2d(inputs), targets: tf.tensor2d(targets, [targets.length, 1]) };
}
