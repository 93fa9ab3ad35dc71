import * as tf from '@tensorflow/tfjs-core';
import { unitRows } from './args/lengthAtLeast.ts';
import { oneOf, reductions, withDefaults } from './args/options.ts';
import { temperatureFits } from './args/temperature.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { rowSums } from './ops/sum.ts';
import { surprisalAt } from './ops/surprisal.ts';
import { batchOfVectors } from './ops/vectors.ts';

export interface NTXentOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** What similarities are divided by, above 0. Small values make the hardest negative lead. Default 0.5. */
  temperature?: number;
}

/**
 * NT-Xent: in a batch of N pairs, each of the 2N vectors must pick its partner among the 2N − 1 others.
 *
 * Similarity is cosine; the vectors are always scaled to length 1.
 *
 * @param z1 vectors [N,D], one view of N things
 * @param z2 the other view of the same things, the same shape
 * @returns a scalar in nats, or 2N losses for `reduction: 'none'`: those of `z1`'s rows, then those of `z2`'s
 * @throws if shapes differ, `temperature` is not above 0, or an option is unknown
 * @example ntXentLoss([[1, 0], [0, 1]], [[1, 0], [0, 1]], { temperature: 1 }) // log(1 + 2/e) = 0.5514
 * @see T. Chen et al., “A Simple Framework for Contrastive Learning of Visual Representations” (2020), arXiv:2002.05709
 */
export function ntXentLoss<R extends Reduction = 'mean'>(
  z1: Numeric,
  z2: Numeric,
  options?: NTXentOptions<R>,
): LossOf<R> {
  const { temperature, reduction } = withDefaults('ntXentLoss', options, {
    temperature: 0.5,
    reduction: 'mean' as R,
  });
  temperatureFits('ntXentLoss', temperature);
  oneOf('ntXentLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const views = batchOfVectors('ntXentLoss', { z1, z2 });
    const all = unitRows(tf.concat(views, 0), 1e-12);
    return reduce(partnerLosses(all, temperature), reduction);
  });
}

function partnerLosses(all: tf.Tensor2D, temperature: number): tf.Tensor {
  const [count] = all.shape;
  if (count === 0) return rowSums(all);
  // Taken off after the division, so that no temperature turns it into an infinity or lets a vector pick itself.
  const self = tf.mul(tf.eye(count), Math.max(1e9, 4 / temperature));
  const logits = tf.sub<tf.Tensor2D>(tf.div(tf.matMul(all, all, false, true), temperature), self);
  const half = count / 2;
  return surprisalAt(logits, tf.concat([tf.range(half, count, 1, 'int32'), tf.range(0, half, 1, 'int32')]));
}

export const ntXentEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'nt-xent',
  functionName: 'ntXentLoss',
  loss: ntXentLoss,
  title: 'NT-Xent (SimCLR)',
  label: 'NT-Xent',
  summary: 'Makes each view of a thing pick its other view among everything else in the batch.',
  family: 'ranking',
  order: 5,
  formula: String.raw`\ell_\tau(\rho, i, j) = -\log \frac{e^{\rho_j / \tau}}{\sum_{k=1}^{2N} [k \ne i] e^{\rho_k / \tau}}`,
  symbols: [
    {
      tex: String.raw`\rho_k`,
      meaning: 'cosine similarity of vector i to vector k',
      unit: 'none',
      code: ['similarity', 'similarities'],
    },
    { tex: 'i', meaning: 'a vector of the batch, which does not pick itself', unit: 'none' },
    { tex: 'j', meaning: 'its partner: the other view of the same thing', unit: 'none' },
    { tex: 'N', meaning: 'how many examples, each seen twice', unit: 'none' },
    { tex: String.raw`\tau`, meaning: 'temperature', unit: 'none' },
  ],
  parameters: [{ name: 'temperature', symbol: String.raw`\tau`, default: 0.5, range: [0.01, 2], step: 0.01 }],
  worked: [
    {
      name: 'two things at right angles, both views alike',
      args: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 0],
          [0, 1],
        ],
        { temperature: 1 },
      ],
      expected: 0.5514447139320511,
      source: 'by hand: log(1 + 2e⁻¹)',
    },
    {
      name: 'three things, temperature ½',
      args: [
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        [
          [0.9, 0.1],
          [0.2, 0.8],
          [1, 0.9],
        ],
      ],
      expected: 1.0825511,
      source: 'PyTorch: cross_entropy over the 6 × 6 similarities without the diagonal, in float64',
    },
    {
      name: 'the same with temperature 0.07',
      args: [
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        [
          [0.9, 0.1],
          [0.2, 0.8],
          [1, 0.9],
        ],
        { temperature: 0.07 },
      ],
      expected: 0.1418085,
      source: 'PyTorch: cross_entropy over the 6 × 6 similarities without the diagonal, in float64',
    },
    {
      name: 'four vectors, the first two and the last two being pairs',
      args: [
        [
          [-1.954, 1.078],
          [1.8745, -0.0195],
        ],
        [
          [0.238, -0.5703],
          [-0.6719, -1.921],
        ],
        { temperature: 0.07 },
      ],
      expected: 14.01032,
      source: 'optax’s test of optax.losses.ntxent, labels [0, 0, 1, 1]',
    },
  ],
  names: { pytorch: null, keras: null, optax: 'optax.losses.ntxent' },
  uses: ['Self-supervised learning from two random augmentations of each image (SimCLR).'],
  pitfalls: [
    'Negatives come from the batch: small batches make the task easy and the embedding poor.',
    'An exponential of 1/τ overflows below τ ≈ 0.011 in float32; take logits, as here.',
    'The loss cannot reach 0: for N > 1 pairs it is at best log(1 + (2N − 2)e^(−N/((N−1)τ))), with the pairs at the corners of a simplex: 3.55 for N = 128, τ = 0.5.',
  ],
  papers: [
    {
      authors: 'T. Chen, S. Kornblith, M. Norouzi, G. Hinton',
      title: 'A Simple Framework for Contrastive Learning of Visual Representations',
      year: 2020,
      id: 'arXiv:2002.05709',
    },
  ],
}));
