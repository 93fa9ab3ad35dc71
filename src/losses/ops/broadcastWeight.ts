import * as tf from '@tensorflow/tfjs-core';
import { weightsAtLeast0 } from '../args/hostChecks.ts';
import { showShape } from '../args/shapes.ts';
import { toFloat } from '../args/toTensor.ts';
import type { Numeric } from '../loss.ts';

/** A weight that spreads over a tensor of `shape` and does not enlarge it; `null` when left out. */
export function broadcastWeight(
  fn: string,
  option: string,
  weight: Numeric | undefined,
  shape: readonly number[],
): tf.Tensor | null {
  if (weight === undefined) return null;
  const tensor = toFloat(fn, option, weight);
  const extra = shape.length - tensor.rank;
  const fits = extra >= 0 && tensor.shape.every((size, axis) => size === 1 || size === shape[axis + extra]);
  if (fits) return weightsAtLeast0(fn, option, tensor);
  throw new Error(
    `${fn}: ${option} ${showShape(tensor.shape)} does not spread over input ${showShape(shape)}; ` +
      `give one number, one for each of the last axis, or one for each element`,
  );
}

/** Losses times their weight, where there is one. */
export function weighted(losses: tf.Tensor, weight: tf.Tensor | null): tf.Tensor {
  return weight ? tf.mul(losses, weight) : losses;
}
