import * as tf from '@tensorflow/tfjs-core';
import { probabilities } from './args/hostChecks.ts';
import { oneOf, reductions, withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { absWithSign } from './ops/absWithSign.ts';
import { bernoulliLoss } from './ops/bernoulli.ts';
import { logisticLoss } from './ops/logistic.ts';
import { reduce } from './ops/reduce.ts';
import { flattened, samplesOf } from './ops/samples.ts';
import { rowSums } from './ops/sum.ts';

export const reconstructionKinds = ['mse', 'bce', 'bceWithLogits', 'l1'] as const;

/** How a decoder's output is compared with what it should give back. */
export type ReconstructionKind = (typeof reconstructionKinds)[number];

export interface ReconstructionOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /**
   * `'mse'`: squared differences, without ½. `'l1'`: absolute differences. `'bceWithLogits'`: input holds logits,
   * target probabilities. `'bce'`: both hold probabilities. Default `'mse'`.
   */
  kind?: ReconstructionKind;
}

/**
 * Reconstruction loss: what a decoder got wrong, added over a sample and averaged over samples.
 *
 * The sum over a sample is what the ELBO needs: with a mean over pixels the code would weigh more than it should.
 *
 * @param input the decoder's output [N,…]
 * @param target what it should be, the same shape; has a gradient too
 * @returns a scalar, the mean over samples, or [N] for `reduction: 'none'`
 * @throws if shapes differ, there is no first axis, probabilities leave [0, 1], or an option is unknown
 * @example reconstructionLoss([[1, 2], [0, 0]], [[0, 0], [0, 0]]) // (5 + 0) / 2 = 2.5
 * @see D. P. Kingma, M. Welling, “Auto-Encoding Variational Bayes” (2013), appendix C, arXiv:1312.6114
 */
export function reconstructionLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: ReconstructionOptions<R>,
): LossOf<R> {
  const { kind, reduction } = withDefaults('reconstructionLoss', options, {
    kind: 'mse' as ReconstructionKind,
    reduction: 'mean' as R,
  });
  oneOf('reconstructionLoss', 'kind', kind, reconstructionKinds);
  oneOf('reconstructionLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const [x, t] = samplesOf('reconstructionLoss', { input, target });
    return reduce(reconstructions('reconstructionLoss', x, t, kind), reduction);
  });
}

/** `reconstructionLoss` of tensors with samples on the first axis, one loss per sample; `fn` names the caller. */
export function reconstructions(
  fn: string,
  input: tf.Tensor,
  target: tf.Tensor,
  kind: ReconstructionKind,
): tf.Tensor {
  const x = kind === 'bce' ? probabilities(fn, 'input', input, "for logits use kind 'bceWithLogits'") : input;
  const t = kind.startsWith('bce')
    ? probabilities(fn, 'target', target, "for other targets use kind 'mse' or 'l1'")
    : target;
  return rowSums(differences[kind](flattened(x), flattened(t)));
}

const differences: Readonly<Record<ReconstructionKind, (x: tf.Tensor, t: tf.Tensor) => tf.Tensor>> = {
  mse: (x, t) => tf.square(tf.sub(x, t)),
  bce: (x, t) => bernoulliLoss(x, t),
  bceWithLogits: (x, t) => logisticLoss(x, t),
  l1: (x, t) => absWithSign(tf.sub(x, t)),
};

export const reconstructionEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'reconstruction',
  functionName: 'reconstructionLoss',
  loss: reconstructionLoss,
  title: 'Reconstruction loss',
  label: 'Reconstruction',
  summary: 'Adds up what a decoder got wrong in each sample.',
  family: 'generative',
  order: 6,
  formula: String.raw`\ell(x, t) = \sum_{i=1}^{n} \left(x_i - t_i\right)^2`,
  symbols: [
    { tex: 'x_i', meaning: 'component i of the decoder’s output', unit: 'unit of the data' },
    { tex: 't_i', meaning: 'target: component i of what it should be', unit: 'unit of the data' },
    { tex: 'n', meaning: 'how many components a sample has', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'two samples, one of them perfect',
      args: [
        [
          [1, 2],
          [0, 0],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ],
      expected: 2.5,
      source: 'by hand: (1 + 4 + 0)/2',
    },
    {
      name: 'absolute differences, each sample apart',
      args: [
        [
          [1, -2],
          [0.5, 0],
        ],
        [
          [0, 0],
          [0, 0],
        ],
        { kind: 'l1', reduction: 'none' },
      ],
      expected: [3, 0.5],
      source: 'by hand',
    },
    {
      name: 'undecided logits against any target',
      args: [[[0, 0, 0]], [[0, 1, 0.5]], { kind: 'bceWithLogits' }],
      expected: 3 * Math.LN2,
      source: 'by hand: 3 log 2',
    },
    {
      name: 'probabilities',
      args: [[[0.9, 0.2]], [[1, 0]], { kind: 'bce' }],
      expected: 0.3285040669720361,
      source: 'by hand: −log 0.9 − log 0.8',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'The data half of an auto-encoder’s loss, with or without a probabilistic code.',
    'Anomaly detection: what a decoder cannot rebuild is unlike its training data.',
  ],
  pitfalls: [
    'Sum or mean over pixels changes the balance with the KL term by their number.',
    'Binary cross-entropy for grey values is smallest at the right value but not 0 there.',
    'A sigmoid before bceWithLogits counts twice: give logits.',
  ],
  papers: [
    {
      authors: 'D. P. Kingma, M. Welling',
      title: 'Auto-Encoding Variational Bayes',
      year: 2013,
      id: 'arXiv:1312.6114',
    },
  ],
}));
