import * as tf from '@tensorflow/tfjs-core';
import { numberIn, show, withDefaults } from './args/options.ts';
import { showShape } from './args/shapes.ts';
import { entryOf } from './entry.ts';
import type { Numeric } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { rowLengths } from './ops/rowLengths.ts';
import { flattened, samplesOf } from './ops/samples.ts';
import { zeroFrom } from './ops/zeroFrom.ts';

/** Scores samples [N,…] with one number each: [N] or [N,1]. */
export type Critic = (samples: tf.Tensor) => tf.Tensor;

export interface GradientPenaltyOptions {
  /** The penalty's weight, at least 0. Default 10. */
  lambda?: number;
  /** The slope that costs nothing, at least 0. Default 1; 0 penalises every slope. */
  target?: number;
  /** Makes the mixing weights repeat. Default: other weights on every call. */
  seed?: number;
}

/**
 * Gradient penalty: keeps a critic's slope near 1 between real and generated samples (WGAN-GP).
 *
 * lambda · mean((‖∇critic(x̂)‖ − target)²), where each x̂ lies at a random place between a real and a generated
 * sample (one weight per sample) and the norm runs over all axes but the first. Gradients reach the critic's
 * weights, which takes second derivatives: build the critic from linear layers, convolutions, relu or softplus;
 * 0.2x + 0.8·relu(x) is a leaky relu. In tfjs leakyRelu and maximum(x, 0.2x) throw here, and tanh, sigmoid, elu, exp
 * and softmax give the weights wrong gradients in silence, since their own gradient is no function of x to tfjs.
 *
 * @param critic scores samples, [N,…] to [N] or [N,1]
 * @param real real samples [N,…]
 * @param fake generated samples, the same shape
 * @returns a scalar
 * @throws if shapes differ, the critic returns another shape, an option is out of range or unknown
 * @example gradientPenalty((x) => tf.sum(tf.mul(x, [3, 4]), -1), [[1, 0]], [[0, 1]]) // 10 · (5 − 1)² = 160
 * @see I. Gulrajani et al., “Improved Training of Wasserstein GANs” (2017), arXiv:1704.00028
 */
export function gradientPenalty(
  critic: Critic,
  real: Numeric,
  fake: Numeric,
  options?: GradientPenaltyOptions,
): tf.Scalar {
  const fn = 'gradientPenalty';
  const { lambda, target, seed } = withDefaults(fn, options, {
    lambda: 10,
    target: 1,
    seed: undefined as number | undefined,
  });
  if (typeof critic !== 'function') {
    throw new Error(`${fn}: critic must be a function of a batch of samples; got ${show(critic)}`);
  }
  numberIn(fn, 'lambda', lambda, { atLeast: 0 });
  numberIn(fn, 'target', target, { atLeast: 0 });
  if (seed !== undefined) numberIn(fn, 'seed', seed);
  return tf.tidy(() => {
    const [realSamples, fakeSamples] = samplesOf(fn, { real, fake });
    const between = mixed(realSamples, fakeSamples, seed);
    let found: unknown;
    // Judged after tfjs has stopped recording: a throw in between would leak what it saved.
    const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => {
      found = critic(x);
      return scoresFit(found, x.shape) ? tf.add(found, zeroFrom(x)) : zeroFrom(x);
    })(between);
    if (!scoresFit(found, between.shape)) throw new Error(unfit(found, between.shape));
    const steepness = rowLengths(flattened(grad));
    const penalty = tf.mul(lambda, reduce(tf.square(tf.sub(steepness, target)), 'mean'));
    // A weight that does not bend the critic, such as a bias, has gradient 0 rather than none.
    return tf.add(penalty, zeroFrom(value)) as tf.Scalar;
  });
}

/** A point between each real sample and its generated partner, one random weight per pair. */
function mixed(real: tf.Tensor, fake: tf.Tensor, seed: number | undefined): tf.Tensor {
  const [count = 0] = real.shape;
  const weights = tf.randomUniform([count, 1], 0, 1, 'float32', seed);
  const points = tf.add(tf.mul(weights, flattened(real)), tf.mul(tf.sub(1, weights), flattened(fake)));
  return tf.reshape(points, real.shape);
}

/** Whether a critic gave one score for each sample. */
function scoresFit(found: unknown, [count]: readonly number[]): found is tf.Tensor {
  if (!(found instanceof tf.Tensor) || found.shape[0] !== count) return false;
  return found.rank === 1 || (found.rank === 2 && found.shape[1] === 1);
}

function unfit(found: unknown, shape: readonly number[]): string {
  const got = found instanceof tf.Tensor ? showShape(found.shape) : show(found);
  const wanted = `[${shape[0]}] or [${shape[0]},1]`;
  return `gradientPenalty: critic must return ${wanted}, one score for each of the samples ${showShape(shape)}; got ${got}`;
}

export const gradientPenaltyEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'gradient-penalty',
  functionName: 'gradientPenalty',
  loss: gradientPenalty,
  title: 'Gradient penalty (WGAN-GP)',
  label: 'Gradient penalty',
  summary: 'Charges a critic whose slope between real and generated samples differs from 1.',
  family: 'generative',
  order: 5,
  formula: String.raw`\ell_{\lambda,k}(g) = \lambda \left(\sqrt{\sum_{i=1}^{n} g_i^2} - k\right)^2`,
  symbols: [
    {
      tex: 'g_i',
      meaning: 'slope of the critic along component i of a mixed sample',
      unit: 'score per unit of the sample',
    },
    { tex: 'n', meaning: 'how many components a sample has', unit: 'none' },
    { tex: 'k', meaning: 'the slope that costs nothing', unit: 'score per unit of the sample' },
    { tex: String.raw`\lambda`, meaning: 'weight of the penalty', unit: 'none' },
  ],
  parameters: [
    { name: 'lambda', symbol: String.raw`\lambda`, default: 10, range: [0, 20], step: 0.5 },
    { name: 'target', symbol: 'k', default: 1, range: [0, 2], step: 0.1 },
  ],
  worked: [
    {
      name: 'a linear critic of slope 5',
      args: [(x: tf.Tensor) => tf.sum(tf.mul(x, [3, 4]), -1), [[1, 0]], [[0, 1]]],
      expected: 160,
      source: 'by hand: 10·(5 − 1)²',
    },
    {
      name: 'the same with every slope penalised',
      args: [(x: tf.Tensor) => tf.sum(tf.mul(x, [3, 4]), -1), [[1, 0]], [[0, 1]], { lambda: 0.5, target: 0 }],
      expected: 12.5,
      source: 'by hand: ½·5²',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: ['Training a Wasserstein critic, beside discriminatorLoss in mode wasserstein.'],
  pitfalls: [
    'Batch normalisation in the critic mixes samples, so a slope per sample has no meaning.',
    'It needs second derivatives: in tfjs avoid leakyRelu (it throws) and tanh, sigmoid, elu and softmax (wrong in silence).',
    'Where the critic is flat, a plain norm has slope NaN; here it is 0.',
  ],
  papers: [
    {
      authors: 'I. Gulrajani, F. Ahmed, M. Arjovsky, V. Dumoulin, A. Courville',
      title: 'Improved Training of Wasserstein GANs',
      year: 2017,
      id: 'arXiv:1704.00028',
    },
  ],
}));
