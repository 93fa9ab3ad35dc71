import * as tf from '@tensorflow/tfjs-core';
import { numberIn, oneOf, show, withDefaults } from './args/options.ts';
import { showShape } from './args/shapes.ts';
import { entryOf } from './entry.ts';
import { checkClamp, divergencesFromNormal, type LogVarClamp } from './gaussianKL.ts';
import type { Numeric } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { samplesOf } from './ops/samples.ts';
import { type ReconstructionKind, reconstructionKinds, reconstructions } from './reconstruction.ts';

/** What a variational auto-encoder produced for a batch of N samples. */
export interface ElboTensors {
  /** The decoder's output [N,…]: logits, probabilities or values, as `kind` says. */
  input: Numeric;
  /** What it should be, the same shape. */
  target: Numeric;
  /** Means of the latent code [N,…]. */
  mu: Numeric;
  /** Logarithms of its variances, the shape of `mu`. */
  logVar: Numeric;
}

export interface ElboOptions {
  /** How the decoder's output is compared with the target. Default `'bceWithLogits'`. */
  kind?: ReconstructionKind;
  /** The weight of the divergence, at least 0. Default 1; more makes codes simpler (β-VAE). */
  beta?: number;
  /** Clips `logVar` to these bounds before use. Default: no clip. */
  logVarClamp?: LogVarClamp;
}

/** The loss and its two parts, each a mean over samples: `loss = reconstruction + beta·kl`. */
export interface Elbo {
  loss: tf.Scalar;
  reconstruction: tf.Scalar;
  /** The divergence in nats, not multiplied by `beta`. */
  kl: tf.Scalar;
}

/**
 * The negative evidence lower bound: a variational auto-encoder's loss, with its two parts.
 *
 * The reconstruction is summed over a sample, the divergence over its latent dimensions; both are averaged over
 * samples.
 *
 * @param tensors `input`, `target`, `mu` and `logVar`, samples on the first axis; all four have gradients
 * @returns three scalars; dispose of each, or call inside `tf.tidy`
 * @throws if a tensor is missing, shapes or numbers of samples differ, or an option is out of range or unknown
 * @example elboLoss({ input: [[0]], target: [[1]], mu: [[1]], logVar: [[0]] }) // loss: log 2 + 0.5 = 1.1931
 * @see D. P. Kingma, M. Welling, “Auto-Encoding Variational Bayes” (2013), arXiv:1312.6114
 * @see I. Higgins et al., “beta-VAE” (2017)
 */
export function elboLoss(tensors: ElboTensors, options?: ElboOptions): Elbo {
  const { kind, beta, logVarClamp } = withDefaults('elboLoss', options, {
    kind: 'bceWithLogits' as ReconstructionKind,
    beta: 1,
    logVarClamp: undefined as LogVarClamp | undefined,
  });
  oneOf('elboLoss', 'kind', kind, reconstructionKinds);
  numberIn('elboLoss', 'beta', beta, { atLeast: 0 });
  checkClamp('elboLoss', logVarClamp);
  const { input, target, mu, logVar } = complete(tensors);
  return tf.tidy(() => {
    const [x, t] = samplesOf('elboLoss', { input, target });
    const [means, logVars] = samplesOf('elboLoss', { mu, logVar });
    if (x.shape[0] !== means.shape[0]) {
      throw new Error(
        `elboLoss: input ${showShape(x.shape)} and mu ${showShape(means.shape)} disagree in the number of samples; ` +
          'give both the same first axis',
      );
    }
    const reconstruction = reduce(reconstructions('elboLoss', x, t, kind), 'mean');
    const kl = reduce(divergencesFromNormal(means, logVars, logVarClamp), 'mean');
    return { loss: tf.add<tf.Scalar>(reconstruction, tf.mul(beta, kl)), reconstruction, kl };
  });
}

function complete(tensors: ElboTensors): ElboTensors {
  const names = ['input', 'target', 'mu', 'logVar'] as const;
  if (
    typeof tensors !== 'object' ||
    tensors === null ||
    tensors instanceof tf.Tensor ||
    Array.isArray(tensors)
  ) {
    throw new Error(`elboLoss: give one object { ${names.join(', ')} }; got ${show(tensors)}`);
  }
  const missing = names.filter((name) => tensors[name] === undefined);
  if (missing.length > 0)
    throw new Error(`elboLoss: ${missing.join(' and ')} missing; give ${names.join(', ')}`);
  const unknown = Object.keys(tensors).filter((key) => !names.some((name) => name === key));
  if (unknown.length === 0) return tensors;
  throw new Error(
    `elboLoss: unknown tensor ${unknown.join(', ')}; known: ${names.join(', ')}; options come second`,
  );
}

export const elboEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'elbo',
  functionName: 'elboLoss',
  loss: elboLoss,
  title: 'ELBO (VAE loss)',
  label: 'ELBO',
  summary: 'Adds what a decoder got wrong to what its code cost: the loss of a variational auto-encoder.',
  family: 'generative',
  order: 7,
  formula: String.raw`\ell_\beta = \sum_{i=1}^{n} \left(t_i \log\left(1 + e^{-x_i}\right) + (1 - t_i) \log\left(1 + e^{x_i}\right)\right) + \frac{\beta}{2} \sum_{j=1}^{M} \left(\mu_j^2 + e^{v_j} - 1 - v_j\right)`,
  symbols: [
    { tex: 'x_i', meaning: 'logit that the decoder gives component i', unit: 'nats' },
    { tex: 't_i', meaning: 'target: what component i should be, from 0 to 1', unit: 'none' },
    {
      tex: String.raw`\mu_j`,
      meaning: 'mean of latent dimension j',
      unit: 'unit of the latent code',
      code: ['mu'],
    },
    {
      tex: 'v_j',
      meaning: 'logarithm of the variance of latent dimension j',
      unit: 'nats',
      code: ['logVar', 'log_var'],
    },
    { tex: 'n', meaning: 'how many components a sample has', unit: 'none' },
    { tex: 'M', meaning: 'how many latent dimensions there are', unit: 'none' },
    { tex: String.raw`\beta`, meaning: 'weight of the divergence', unit: 'none' },
  ],
  parameters: [{ name: 'beta', symbol: String.raw`\beta`, default: 1, range: [0, 10], step: 0.1 }],
  worked: [
    {
      name: 'one undecided pixel and a code of mean 1',
      args: [{ input: [[0]], target: [[1]], mu: [[1]], logVar: [[0]] }],
      expected: Math.LN2 + 0.5,
      source: 'by hand: log 2 + ½',
    },
    {
      name: 'squared error with β = 4',
      args: [
        { input: [[1, 2]], target: [[0, 0]], mu: [[0.5, -1]], logVar: [[0, 0]] },
        { kind: 'mse', beta: 4 },
      ],
      expected: 7.5,
      source: 'by hand: 5 + 4·½·(0.25 + 1)',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: ['Variational auto-encoders, and β-VAEs when single latent dimensions should mean something.'],
  pitfalls: [
    'Mean instead of sum over pixels changes the balance as much as a β of thousands.',
    'When kl falls to 0 the decoder ignores its code: start with a small beta and raise it.',
    'kl is returned without beta, so that runs with different beta compare.',
  ],
  papers: [
    {
      authors: 'D. P. Kingma, M. Welling',
      title: 'Auto-Encoding Variational Bayes',
      year: 2013,
      id: 'arXiv:1312.6114',
    },
    {
      authors: 'I. Higgins et al.',
      title: 'beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework',
      year: 2017,
      id: 'https://openreview.net/forum?id=Sy2fzU9gl',
    },
  ],
}));
