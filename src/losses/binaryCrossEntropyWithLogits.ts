import * as tf from '@tensorflow/tfjs-core';
import { broadcastWeight, weighted } from './broadcastWeight.ts';
import { numbersWithin } from './hostChecks.ts';
import { logisticLossWith } from './logistic.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { numberIn, oneOf, reductions, withDefaults } from './options.ts';
import { reduce } from './reduce.ts';
import { sameShape } from './shapes.ts';
import { toFloat } from './toTensor.ts';

export interface BinaryCrossEntropyWithLogitsOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Multiplies the losses; broadcasts over the input. The mean still divides by the number of elements. */
  weight?: Numeric;
  /** Multiplies the positive term only: a number, one per class (last axis), or any shape that broadcasts. */
  posWeight?: Numeric;
  /** Moves targets towards ½: z becomes z(1−e) + e/2, before anything else. 0 to 1, default 0. */
  labelSmoothing?: number;
}

const name = 'binaryCrossEntropyWithLogits';

/**
 * Binary cross-entropy of logits: minus the log of the probability given to what happened.
 *
 * Works on logits, so that very wrong and very right predictions keep their gradient, σ(x) − z. Targets are
 * smoothed first, then `posWeight` multiplies the positive term, then `weight` the sum of both. The mean
 * divides by the number of elements whatever the weights, as in PyTorch.
 *
 * @param input logits, any shape
 * @param target probabilities from 0 to 1, the input's shape
 * @returns a scalar in nats, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, targets leave [0, 1], or a weight does not broadcast over the input
 * @example binaryCrossEntropyWithLogits([2, -1], [1, 0]) // (0.1269 + 0.3133) / 2 = 0.2201
 * @see D. R. Cox, “The Regression Analysis of Binary Sequences” (1958)
 */
export function binaryCrossEntropyWithLogits<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: BinaryCrossEntropyWithLogitsOptions<R>,
): LossOf<R> {
  const { weight, posWeight, labelSmoothing, reduction } = withDefaults(name, options, {
    weight: undefined as Numeric | undefined,
    posWeight: undefined as Numeric | undefined,
    labelSmoothing: 0,
    reduction: 'mean' as R,
  });
  numberIn(name, 'labelSmoothing', labelSmoothing, { atLeast: 0, atMost: 1 });
  oneOf(name, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const x = toFloat(name, 'input', input);
    const given = toFloat(name, 'target', target);
    sameShape(name, { input: x, target: given });
    numbersWithin(name, 'target', given, [0, 1], 'targets are probabilities');
    const z = labelSmoothing === 0 ? given : tf.add(tf.mul(given, 1 - labelSmoothing), labelSmoothing / 2);
    const losses = logisticLossWith(x, z, broadcastWeight(name, 'posWeight', posWeight, x.shape));
    return reduce(weighted(losses, broadcastWeight(name, 'weight', weight, x.shape)), reduction);
  });
}
