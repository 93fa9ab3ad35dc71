import * as tf from '@tensorflow/tfjs-core';
import { oneOf, reductions, withDefaults } from './args/options.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { crossEntropyTo, type GANMode, ganModes, labelsFit, leastSquaresTo } from './ops/adversarial.ts';
import { reduce } from './ops/reduce.ts';

export interface GeneratorOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The game. Default `'nonSaturating'`. */
  mode?: GANMode;
  /** The score that the generator aims at, where the mode has labels (not `'minimax'`). Default 1. */
  realLabel?: number;
}

/**
 * The generator's loss: generated samples should pass for real ones.
 *
 * `'nonSaturating'` is log(1 + e^−f), whose slope is largest when the judge is not fooled; `'minimax'` is the
 * original log(1 − σ(f)) = −log(1 + e^f), whose slope dies there. `'lsgan'` is ½(f − realLabel)²; `'hinge'` and
 * `'wasserstein'` are −f.
 *
 * @param fakeLogits the discriminator's scores of generated samples before any sigmoid, any shape
 * @returns a scalar, or the shape of the logits for `reduction: 'none'`
 * @throws if a label is no probability where it must be, or an option is unknown
 * @example generatorLoss([0]) // log 2 = 0.6931
 * @see I. Goodfellow et al., “Generative Adversarial Nets” (2014), arXiv:1406.2661
 */
export function generatorLoss<R extends Reduction = 'mean'>(
  fakeLogits: Numeric,
  options?: GeneratorOptions<R>,
): LossOf<R> {
  const { mode, realLabel, reduction } = withDefaults('generatorLoss', options, {
    mode: 'nonSaturating' as GANMode,
    realLabel: 1,
    reduction: 'mean' as R,
  });
  oneOf('generatorLoss', 'mode', mode, ganModes);
  labelsFit('generatorLoss', mode === 'nonSaturating', { realLabel });
  oneOf('generatorLoss', 'reduction', reduction, reductions);
  return tf.tidy(() =>
    reduce(terms[mode](toFloat('generatorLoss', 'fakeLogits', fakeLogits), realLabel), reduction),
  );
}

const terms: Readonly<Record<GANMode, (logits: tf.Tensor, label: number) => tf.Tensor>> = {
  minimax: (x) => tf.neg(crossEntropyTo(x, 0)),
  nonSaturating: crossEntropyTo,
  lsgan: leastSquaresTo,
  hinge: (x) => tf.neg(x),
  wasserstein: (x) => tf.neg(x),
};

export const generatorEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'generator',
  functionName: 'generatorLoss',
  loss: generatorLoss,
  title: 'Generator loss (GAN)',
  label: 'Generator',
  summary: 'Rewards the forger of a GAN when its samples pass for real.',
  family: 'generative',
  order: 4,
  formula: String.raw`\ell_a(f) = a \log\left(1 + e^{-f}\right) + (1 - a) \log\left(1 + e^{f}\right)`,
  symbols: [
    { tex: 'f', meaning: 'score (logit) of a generated sample', unit: 'nats' },
    { tex: 'a', meaning: 'label that the generator aims at', unit: 'none' },
  ],
  curve: 'score',
  parameters: [{ name: 'realLabel', symbol: 'a', default: 1, range: [0, 1], step: 0.05 }],
  worked: [
    { name: 'a judge that cannot tell', args: [[0]], expected: Math.LN2, source: 'by hand: log 2' },
    {
      name: 'three scores',
      args: [[-1, 0.3, -2]],
      expected: 1.331515,
      source: 'PyTorch 2.13: binary_cross_entropy_with_logits against 1, in float64',
    },
    {
      name: 'minimax',
      args: [[-1, 0.3, -2], { mode: 'minimax' }],
      expected: -0.431515,
      source: 'PyTorch 2.13: minus binary_cross_entropy_with_logits against 0, in float64',
    },
    {
      name: 'least squares',
      args: [[-1, 0.3, -2], { mode: 'lsgan' }],
      expected: 2.2483333333,
      source: 'by hand: (2 + 0.245 + 4.5)/3',
    },
    { name: 'hinge', args: [[-1, 0.3, -2], { mode: 'hinge' }], expected: 0.9, source: 'by hand: 2.7/3' },
    {
      name: 'Wasserstein',
      args: [[-1, 0.3, -2], { mode: 'wasserstein' }],
      expected: 0.9,
      source: 'by hand: 2.7/3',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: ['The forger’s half of adversarial training, with the discriminator’s mode.'],
  pitfalls: [
    'Minimax saturates: while the judge is sure, the generator’s slope is almost 0.',
    'The generator has no hinge of its own: in hinge mode it is −f, not max(0, 1 − f).',
    'Outside the Wasserstein game the loss does not fall as samples improve, since the judge improves too: look at the samples.',
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
      authors: 'J. H. Lim, J. C. Ye',
      title: 'Geometric GAN',
      year: 2017,
      id: 'arXiv:1705.02894',
    },
  ],
}));
