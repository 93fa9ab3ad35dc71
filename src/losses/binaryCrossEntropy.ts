import * as tf from '@tensorflow/tfjs-core';
import { bernoulliLoss } from './bernoulli.ts';
import { broadcastWeight, weighted } from './broadcastWeight.ts';
import { numbersWithin } from './hostChecks.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { oneOf, reductions, withDefaults } from './options.ts';
import { reduce } from './reduce.ts';
import { sameShape } from './shapes.ts';
import { toFloat } from './toTensor.ts';

export interface BinaryCrossEntropyOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Multiplies the losses; broadcasts over the input. The mean still divides by the number of elements. */
  weight?: Numeric;
}

const name = 'binaryCrossEntropy';

/**
 * Binary cross-entropy of probabilities: minus the log of the probability given to what happened.
 *
 * Each log is held at −100 and the slope is (p − z) / max(p(1−p), 1e-12), as in PyTorch. A probability that
 * comes from a sigmoid has lost what the logit knew: prefer `binaryCrossEntropyWithLogits`.
 *
 * @param input probabilities from 0 to 1, any shape
 * @param target probabilities from 0 to 1, the input's shape
 * @returns a scalar in nats, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, input or target leaves [0, 1], or the weight does not broadcast over the input
 * @example binaryCrossEntropy([0.9, 0.2], [1, 0]) // (0.1054 + 0.2231) / 2 = 0.1643
 * @see I. J. Good, “Rational Decisions” (1952), doi:10.1111/j.2517-6161.1952.tb00104.x
 */
export function binaryCrossEntropy<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: BinaryCrossEntropyOptions<R>,
): LossOf<R> {
  const { weight, reduction } = withDefaults(name, options, {
    weight: undefined as Numeric | undefined,
    reduction: 'mean' as R,
  });
  oneOf(name, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const p = toFloat(name, 'input', input);
    const z = toFloat(name, 'target', target);
    sameShape(name, { input: p, target: z });
    numbersWithin(name, 'input', p, [0, 1], 'for logits use binaryCrossEntropyWithLogits');
    numbersWithin(name, 'target', z, [0, 1], 'targets are probabilities');
    return reduce(weighted(bernoulliLoss(p, z), broadcastWeight(name, 'weight', weight, p.shape)), reduction);
  });
}
