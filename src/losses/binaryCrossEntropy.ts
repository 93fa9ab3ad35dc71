import * as tf from '@tensorflow/tfjs-core';
import { probabilities } from './args/hostChecks.ts';
import { oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { bernoulliLosses, bernoulliTargetSlopes } from './each/binaryCrossEntropy.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { bernoulliLoss } from './ops/bernoulli.ts';
import { broadcastWeight, weighted } from './ops/broadcastWeight.ts';
import { type Elementwise, elementwise, within } from './ops/elementwise.ts';
import { reduce } from './ops/reduce.ts';

export interface BinaryCrossEntropyOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Multiplies the losses; broadcasts over the input. The mean still divides by the number of elements. */
  weight?: Numeric;
}

const name = 'binaryCrossEntropy';

const inNumbers: Elementwise = {
  each: bernoulliLosses,
  byTarget: bernoulliTargetSlopes,
  sound: (p, t) => within(p, 0, 1) && within(t, 0, 1),
};

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
    const given = { input: toFloat(name, 'input', input), target: toFloat(name, 'target', target) };
    sameShape(name, given);
    const pair = { ...given, constant: !(target instanceof tf.Tensor) };
    const loss = weight === undefined ? elementwise(pair, reduction, inNumbers) : null;
    if (loss) return loss;
    const p = probabilities(name, 'input', given.input, 'for logits use binaryCrossEntropyWithLogits');
    const z = probabilities(name, 'target', given.target, 'targets are probabilities');
    return reduce(weighted(bernoulliLoss(p, z), broadcastWeight(name, 'weight', weight, p.shape)), reduction);
  });
}

export const binaryCrossEntropyEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'bce',
  functionName: 'binaryCrossEntropy',
  loss: binaryCrossEntropy,
  title: 'Binary cross-entropy',
  label: 'BCE',
  summary: 'Punishes a probability by its surprise at what happened: minus the log of what it gave to it.',
  family: 'classification',
  order: 4,
  formula: String.raw`\ell(p, t) = -t \log p - (1 - t) \log\left(1 - p\right)`,
  symbols: [
    { tex: 'p', meaning: 'predicted probability of yes', unit: 'none, 0 to 1', code: ['p', 'probabilities'] },
    { tex: 't', meaning: 'target: 1 for yes, 0 for no, or a probability', unit: 'none', code: ['labels'] },
  ],
  parameters: [],
  worked: [
    {
      name: 'four pixels',
      args: [
        [0.9, 0.2, 0.6, 0.1],
        [1, 0, 0, 1],
      ],
      expected: 0.886845,
      source: 'by hand: −(log 0.9 + log 0.8 + log 0.4 + log 0.1) / 4',
    },
    {
      name: 'sure and wrong: each log is held at −100',
      args: [[0, 1], [1, 0], { reduction: 'none' }],
      expected: [100, 100],
      source: 'PyTorch documentation of BCELoss',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.binary_cross_entropy',
    keras: 'keras.losses.BinaryCrossentropy',
    optax: null,
  },
  uses: ['Models that really give probabilities, such as an average of several models.'],
  pitfalls: [
    'A sigmoid that rounds to 0 or 1 has lost the logit, and with it the gradient: use the version on logits.',
    'The logs are held at −100, so the loss does not tell how wrong a probability of exactly 0 is.',
  ],
  papers: [
    {
      authors: 'I. J. Good',
      title: 'Rational Decisions',
      year: 1952,
      id: '10.1111/j.2517-6161.1952.tb00104.x',
    },
  ],
}));
