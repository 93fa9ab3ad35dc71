import * as tf from '@tensorflow/tfjs-core';
import { probabilities } from './args/hostChecks.ts';
import { numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { logisticLosses, logisticTargetSlopes } from './each/binaryCrossEntropyWithLogits.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { broadcastWeight, weighted } from './ops/broadcastWeight.ts';
import { type Elementwise, elementwise, within } from './ops/elementwise.ts';
import { logisticLossWith } from './ops/logistic.ts';
import { reduce } from './ops/reduce.ts';

export interface BinaryCrossEntropyWithLogitsOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Multiplies the losses; broadcasts over the input. The mean still divides by the number of elements. */
  weight?: Numeric;
  /** Multiplies the positive term only: a number, one per class (last axis), or any shape that broadcasts. */
  posWeight?: Numeric;
  /** Moves targets towards ½: t becomes t(1−e) + e/2, before anything else. 0 to 1, default 0. */
  labelSmoothing?: number;
}

const name = 'binaryCrossEntropyWithLogits';

const inNumbers: Elementwise = {
  each: logisticLosses,
  byTarget: logisticTargetSlopes,
  sound: (_x, t) => within(t, 0, 1),
};

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
    const plain = weight === undefined && posWeight === undefined && labelSmoothing === 0;
    const pair = { input: x, target: given, constant: !(target instanceof tf.Tensor) };
    const loss = plain ? elementwise(pair, reduction, inNumbers) : null;
    if (loss) return loss;
    const shares = probabilities(name, 'target', given, 'targets are probabilities');
    const z = labelSmoothing === 0 ? shares : tf.add(tf.mul(shares, 1 - labelSmoothing), labelSmoothing / 2);
    const losses = logisticLossWith(x, z, broadcastWeight(name, 'posWeight', posWeight, x.shape));
    return reduce(weighted(losses, broadcastWeight(name, 'weight', weight, x.shape)), reduction);
  });
}

export const binaryCrossEntropyWithLogitsEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'bce-with-logits',
  functionName: 'binaryCrossEntropyWithLogits',
  loss: binaryCrossEntropyWithLogits,
  title: 'Binary cross-entropy with logits',
  label: 'BCE (logits)',
  summary: 'Punishes a yes-or-no prediction by its surprise at what happened, computed from the logit.',
  family: 'classification',
  order: 3,
  formula: String.raw`\ell_w(x, t) = w t \log\left(1 + e^{-x}\right) + (1 - t) \log\left(1 + e^{x}\right)`,
  symbols: [
    { tex: 'x', meaning: 'logit: the log of the odds of yes', unit: 'nats', code: ['logits', 'logit'] },
    { tex: 't', meaning: 'target: 1 for yes, 0 for no, or a probability', unit: 'none', code: ['labels'] },
    { tex: 'w', meaning: 'weight of the positive term', unit: 'none', code: ['pos_weight'] },
  ],
  curve: 'logit',
  parameters: [{ name: 'posWeight', symbol: 'w', default: 1, range: [0.1, 20], step: 0.1 }],
  worked: [
    {
      name: 'two samples of two outputs',
      args: [
        [
          [-18.6, 0.51],
          [2.94, -12.8],
        ],
        [
          [0, 1],
          [0, 0],
        ],
      ],
      expected: 0.86545795,
      source: 'Keras documentation of keras.losses.BinaryCrossentropy',
    },
    {
      name: 'positives weighing three, a soft target among them',
      args: [[2, -1, 0.5], [1, 0, 0.3], { posWeight: 3 }],
      expected: 0.6008563,
      source: 'PyTorch’s definition in float64',
    },
    { name: 'no idea at all', args: [[0], [1]], expected: Math.LN2, source: 'by hand: log 2' },
    { name: 'wrong by a thousand', args: [[-1000], [1]], expected: 1000, source: 'by hand' },
  ],
  names: {
    pytorch: 'torch.nn.functional.binary_cross_entropy_with_logits',
    keras: 'keras.losses.BinaryCrossentropy(from_logits=True)',
    optax: 'optax.losses.sigmoid_binary_cross_entropy',
  },
  uses: [
    'Yes-or-no classification.',
    'Several labels at once, each its own yes or no: one logit per label.',
    'Rare positives: posWeight near negatives / positives balances their pull.',
  ],
  pitfalls: [
    'A sigmoid before it makes a second sigmoid: predictions then stay between 0.5 and 0.73.',
    'posWeight multiplies the positive term only; multiplying the whole loss agrees for hard labels alone.',
    'The mean divides by the number of elements, also when weights are given.',
  ],
  papers: [
    {
      authors: 'D. R. Cox',
      title: 'The Regression Analysis of Binary Sequences',
      year: 1958,
      id: '10.1111/j.2517-6161.1958.tb00292.x',
    },
  ],
}));
