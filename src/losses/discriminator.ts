import * as tf from '@tensorflow/tfjs-core';
import { oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { crossEntropyTo, type GANMode, ganModes, labelsFit, leastSquaresTo } from './ops/adversarial.ts';
import { reduce } from './ops/reduce.ts';

export interface DiscriminatorOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The game. `'minimax'` and `'nonSaturating'` differ for the generator only. Default `'nonSaturating'`. */
  mode?: GANMode;
  /** What real samples should score: a probability, or any number with `'lsgan'`. Default 1; 0.9 smooths. */
  realLabel?: number;
  /** What generated samples should score, likewise. Default 0. */
  fakeLabel?: number;
}

/**
 * The discriminator's loss: real samples should score high and generated ones low.
 *
 * The mean over real samples plus the mean over generated ones, not their average. `'lsgan'` halves the squares;
 * `'hinge'` and `'wasserstein'` use no labels, and the latter scores without bound (see `gradientPenalty`).
 *
 * @param realLogits scores of real samples before any sigmoid, any shape
 * @param fakeLogits scores of generated samples; their number may differ, except with `reduction: 'none'`
 * @returns a scalar, or the shape of the logits for `reduction: 'none'` (real and fake term added)
 * @throws if shapes differ with `'none'`, a label is no probability where it must be, or an option is unknown
 * @example discriminatorLoss([0], [0]) // 2 log 2 = 1.3863: it cannot tell them apart
 * @see I. Goodfellow et al., “Generative Adversarial Nets” (2014), arXiv:1406.2661
 */
export function discriminatorLoss<R extends Reduction = 'mean'>(
  realLogits: Numeric,
  fakeLogits: Numeric,
  options?: DiscriminatorOptions<R>,
): LossOf<R> {
  const { mode, realLabel, fakeLabel, reduction } = withDefaults('discriminatorLoss', options, {
    mode: 'nonSaturating' as GANMode,
    realLabel: 1,
    fakeLabel: 0,
    reduction: 'mean' as R,
  });
  oneOf('discriminatorLoss', 'mode', mode, ganModes);
  labelsFit('discriminatorLoss', mode === 'minimax' || mode === 'nonSaturating', { realLabel, fakeLabel });
  oneOf('discriminatorLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const real = toFloat('discriminatorLoss', 'realLogits', realLogits);
    const fake = toFloat('discriminatorLoss', 'fakeLogits', fakeLogits);
    if (reduction === 'none') sameShape('discriminatorLoss', { realLogits: real, fakeLogits: fake });
    const { onReal, onFake } = terms[mode];
    return tf.add(
      reduce(onReal(real, realLabel), reduction),
      reduce(onFake(fake, fakeLabel), reduction),
    ) as LossOf<R>;
  });
}

type Term = (logits: tf.Tensor, label: number) => tf.Tensor;

const towards = { onReal: crossEntropyTo, onFake: crossEntropyTo };

const terms: Readonly<Record<GANMode, { onReal: Term; onFake: Term }>> = {
  minimax: towards,
  nonSaturating: towards,
  lsgan: { onReal: leastSquaresTo, onFake: leastSquaresTo },
  hinge: { onReal: (x) => tf.relu(tf.sub(1, x)), onFake: (x) => tf.relu(tf.add(1, x)) },
  wasserstein: { onReal: (x) => tf.neg(x), onFake: (x) => x },
};

export const discriminatorEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'discriminator',
  functionName: 'discriminatorLoss',
  loss: discriminatorLoss,
  title: 'Discriminator loss (GAN)',
  label: 'Discriminator',
  summary: 'Rewards the judge of a GAN for scoring real samples high and generated ones low.',
  family: 'generative',
  order: 3,
  formula: String.raw`\ell_{a,b}(r, f) = a \log\left(1 + e^{-r}\right) + (1 - a) \log\left(1 + e^{r}\right) + b \log\left(1 + e^{-f}\right) + (1 - b) \log\left(1 + e^{f}\right)`,
  symbols: [
    { tex: 'r', meaning: 'score (logit) of a real sample', unit: 'nats' },
    { tex: 'f', meaning: 'score (logit) of a generated sample', unit: 'nats' },
    { tex: 'a', meaning: 'label of real samples', unit: 'none' },
    { tex: 'b', meaning: 'label of generated samples', unit: 'none' },
  ],
  parameters: [
    { name: 'realLabel', symbol: 'a', default: 1, range: [0, 1], step: 0.05 },
    { name: 'fakeLabel', symbol: 'b', default: 0, range: [0, 1], step: 0.05 },
  ],
  worked: [
    {
      name: 'a judge that cannot tell',
      args: [[0], [0]],
      expected: 2 * Math.LN2,
      source: 'by hand: 2 log 2',
    },
    {
      name: 'three scores each',
      args: [
        [2, -1, 0.5],
        [-1, 0.3, -2],
      ],
      expected: 1.0696039,
      source: 'PyTorch 2.13: binary_cross_entropy_with_logits on both halves, in float64',
    },
    {
      name: 'least squares',
      args: [[2, -1, 0.5], [-1, 0.3, -2], { mode: 'lsgan' }],
      expected: 1.7233333333,
      source: 'by hand: (½ + 2 + ⅛)/3 + (½ + 0.045 + 2)/3',
    },
    {
      name: 'hinge',
      args: [[2, -1, 0.5], [-1, 0.3, -2], { mode: 'hinge' }],
      expected: 1.2666666667,
      source: 'by hand: (0 + 2 + ½)/3 + (0 + 1.3 + 0)/3',
    },
    {
      name: 'Wasserstein',
      args: [[2, -1, 0.5], [-1, 0.3, -2], { mode: 'wasserstein' }],
      expected: -1.4,
      source: 'by hand: −1.5/3 − 2.7/3',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: ['The judge’s half of adversarial training.', 'Telling two sets of samples apart (density ratios).'],
  pitfalls: [
    'Give logits: a sigmoid before this loss makes its slope die for confident mistakes.',
    'Some code averages the two means instead of adding them, which halves the slopes (and with SGD the steps; Adam rescales them).',
    'A Wasserstein critic without a bound on its slope runs away: add gradientPenalty.',
  ],
  papers: [
    {
      authors: 'I. Goodfellow et al.',
      title: 'Generative Adversarial Nets',
      year: 2014,
      id: 'arXiv:1406.2661',
    },
    {
      authors: 'X. Mao et al.',
      title: 'Least Squares Generative Adversarial Networks',
      year: 2016,
      id: 'arXiv:1611.04076',
    },
    {
      authors: 'M. Arjovsky, S. Chintala, L. Bottou',
      title: 'Wasserstein GAN',
      year: 2017,
      id: 'arXiv:1701.07875',
    },
    {
      authors: 'J. H. Lim, J. C. Ye',
      title: 'Geometric GAN',
      year: 2017,
      id: 'arXiv:1705.02894',
    },
  ],
}));
