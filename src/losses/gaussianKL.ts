import * as tf from '@tensorflow/tfjs-core';
import { numberIn, oneOf, reductions, show, withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { flattened, samplesOf } from './ops/samples.ts';
import { rowSums } from './ops/sum.ts';
import { withGradient } from './ops/withGradient.ts';

/** The least and the greatest log-variance that counts. */
export type LogVarClamp = readonly [min: number, max: number];

export interface GaussianKLOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Clips `logVar` to these bounds before use; beyond them its slope is 0. Default: no clip. */
  logVarClamp?: LogVarClamp;
}

/**
 * Divergence of N(mu, e^logVar) from the standard normal: the price of information in a VAE's code.
 *
 * ½ Σ (mu² + e^logVar − 1 − logVar), summed over every axis but the first.
 *
 * @param mu means [N,…]
 * @param logVar logarithms of the variances (not of the standard deviations), the same shape
 * @returns a scalar in nats, the mean over samples, or [N] for `reduction: 'none'`
 * @throws if shapes differ, there is no first axis, `logVarClamp` is no pair of ordered numbers, or an option is unknown
 * @example gaussianKLDiv([[1, 0]], [[0, 0]]) // 0.5
 * @see D. P. Kingma, M. Welling, “Auto-Encoding Variational Bayes” (2013), appendix B, arXiv:1312.6114
 */
export function gaussianKLDiv<R extends Reduction = 'mean'>(
  mu: Numeric,
  logVar: Numeric,
  options?: GaussianKLOptions<R>,
): LossOf<R> {
  const { logVarClamp, reduction } = withDefaults('gaussianKLDiv', options, {
    logVarClamp: undefined as LogVarClamp | undefined,
    reduction: 'mean' as R,
  });
  checkClamp('gaussianKLDiv', logVarClamp);
  oneOf('gaussianKLDiv', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const [means, logVars] = samplesOf('gaussianKLDiv', { mu, logVar });
    return reduce(divergencesFromNormal(means, logVars, logVarClamp), reduction);
  });
}

/** Holds `logVarClamp` to two finite numbers, the smaller first. */
export function checkClamp(fn: string, clamp: LogVarClamp | undefined): void {
  if (clamp === undefined) return;
  if (!Array.isArray(clamp) || clamp.length !== 2) {
    throw new Error(`${fn}: logVarClamp must be a pair [min, max]; got ${show(clamp)}`);
  }
  numberIn(fn, 'logVarClamp[0]', clamp[0]);
  numberIn(fn, 'logVarClamp[1]', clamp[1], { atLeast: clamp[0] });
}

/** `gaussianKLDiv` of checked tensors, one divergence per sample: for use inside other losses. */
export function divergencesFromNormal(mu: tf.Tensor, logVar: tf.Tensor, clamp?: LogVarClamp): tf.Tensor {
  const logVars = clamp === undefined ? logVar : clipped(logVar, clamp);
  return tf.mul(0.5, rowSums(flattened(tf.add(tf.square(mu), excess(logVars)))));
}

/** e^v − 1 − v, with its slope e^v − 1 kept exact near 0. */
const excess = /* @__PURE__ */ withGradient(
  (v: tf.Tensor) => tf.sub(tf.expm1(v), v),
  (dy, v) => [tf.mul(dy, tf.expm1(v))],
);

// tf.clipByValue between equal bounds returns a constant, which would cut the gradient.
function clipped(x: tf.Tensor, [min, max]: LogVarClamp): tf.Tensor {
  const clip = withGradient(
    (value: tf.Tensor) => tf.maximum(tf.minimum(value, max), min),
    (dy, value) => [tf.mul(dy, oneWithin(value, min, max))],
  );
  return clip(x);
}

function oneWithin(x: tf.Tensor, min: number, max: number): tf.Tensor {
  const within = withGradient(
    (value: tf.Tensor) =>
      tf.cast(tf.logicalAnd(tf.greaterEqual(value, min), tf.lessEqual(value, max)), 'float32'),
    (_dy, value) => [tf.zerosLike(value)],
  );
  return within(x);
}

export const gaussianKLEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'gaussian-kl',
  functionName: 'gaussianKLDiv',
  loss: gaussianKLDiv,
  title: 'Gaussian KL divergence',
  label: 'Gaussian KL',
  summary: 'Charges a code for every nat that its Gaussian differs from the standard normal.',
  family: 'generative',
  order: 2,
  formula: String.raw`\ell(\mu, v) = \tfrac12 \sum_{j=1}^{M} \left(\mu_j^2 + e^{v_j} - 1 - v_j\right)`,
  symbols: [
    { tex: String.raw`\mu_j`, meaning: 'mean of dimension j', unit: 'unit of the latent code', code: ['mu'] },
    {
      tex: 'v_j',
      meaning: 'logarithm of the variance of dimension j',
      unit: 'nats',
      code: ['logVar', 'log_var'],
    },
    { tex: 'M', meaning: 'how many latent dimensions there are', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'a mean of 1 in one dimension',
      args: [[[1, 0]], [[0, 0]]],
      expected: 0.5,
      source: 'by hand',
    },
    {
      name: 'two samples of two dimensions',
      args: [
        [
          [0.5, -1],
          [0, 2],
        ],
        [
          [0, 0.2],
          [-1, 1],
        ],
        { reduction: 'none' },
      ],
      expected: [0.6357014, 2.5430806],
      source: 'PyTorch 2.13: torch.distributions.kl_divergence, in float64',
    },
  ],
  names: { pytorch: 'torch.distributions.kl_divergence(Normal(…), Normal(0, 1))', keras: null, optax: null },
  uses: [
    'The code half of a variational auto-encoder’s loss.',
    'Keeping any Gaussian posterior near its prior.',
  ],
  pitfalls: [
    'The second argument is log σ², not σ and not log σ.',
    'Averaging over dimensions instead of adding changes the weight of the code by their number.',
    'e^v overflows above v ≈ 88 in float32: logVarClamp bounds an encoder that is just starting.',
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
