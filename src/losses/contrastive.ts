import * as tf from '@tensorflow/tfjs-core';
import { numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { pairLabels, rowsOf } from './ops/vectors.ts';
import { withGradient } from './ops/withGradient.ts';
import { distancesBetween } from './pairwiseDistance.ts';

export interface ContrastiveOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** How far apart dissimilar pairs must be to cost nothing, at least 0, in the unit of distance. Default 1. */
  margin?: number;
  /** The label of a similar pair; every other label means dissimilar. Default 1. */
  similarLabel?: number;
}

/**
 * Contrastive loss: pulls similar pairs together and pushes dissimilar ones beyond a margin.
 *
 * ½d² for a similar pair, ½max(0, margin − d)² for a dissimilar one; d is the exact Euclidean distance. Between
 * identical vectors the slope is 0, also for a dissimilar pair, which has no direction to flee in. The paper
 * labels similar pairs 0: pass `similarLabel: 0` for that.
 *
 * @param input1 vectors on the last axis: [D], [N,D] or more axes
 * @param input2 their partners, the same shape
 * @param target one label per pair: `input1`'s shape without its last axis; has no gradient
 * @returns a scalar in the squared unit of distance, or one loss per pair for `reduction: 'none'`
 * @throws if shapes do not fit ([N,1] labels for N pairs included), `margin` is negative, or an option is unknown
 * @example contrastiveLoss([[0, 0], [0, 0]], [[3, 4], [0.3, 0.4]], [1, 0], { reduction: 'none' }) // [12.5, 0.125]
 * @see R. Hadsell, S. Chopra, Y. LeCun, “Dimensionality Reduction by Learning an Invariant Mapping” (2006), eq. 4
 */
export function contrastiveLoss<R extends Reduction = 'mean'>(
  input1: Numeric,
  input2: Numeric,
  target: Numeric,
  options?: ContrastiveOptions<R>,
): LossOf<R> {
  const { margin, similarLabel, reduction } = withDefaults('contrastiveLoss', options, {
    margin: 1,
    similarLabel: 1,
    reduction: 'mean' as R,
  });
  numberIn('contrastiveLoss', 'margin', margin, { atLeast: 0 });
  numberIn('contrastiveLoss', 'similarLabel', similarLabel);
  oneOf('contrastiveLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const { rows, shape, leading } = rowsOf('contrastiveLoss', { input1, input2 });
    const [first, second] = rows as [tf.Tensor2D, tf.Tensor2D];
    const labels = pairLabels('contrastiveLoss', target, shape);
    const losses = pullOrPush(distancesBetween(first, second, 2, 0), labels, margin, similarLabel);
    return reduce(tf.reshape(losses, leading), reduction);
  });
}

// One choice for value and slope: a weighted sum of both branches would be 0·∞ for far pairs.
function pullOrPush(distances: tf.Tensor, labels: tf.Tensor, margin: number, similar: number): tf.Tensor {
  const missing = (d: tf.Tensor) => tf.relu(tf.sub(margin, d));
  const each = withGradient(
    (d: tf.Tensor, y: tf.Tensor) => tf.mul(0.5, tf.square(tf.where(tf.equal(y, similar), d, missing(d)))),
    (dy, d, y) => [tf.mul(dy, tf.where(tf.equal(y, similar), d, tf.neg(missing(d)))), tf.zerosLike(y)],
  );
  return each(distances, labels);
}

export const contrastiveEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'contrastive',
  functionName: 'contrastiveLoss',
  loss: contrastiveLoss,
  title: 'Contrastive loss',
  label: 'Contrastive',
  summary:
    'Pulls similar pairs together by their squared distance and pushes dissimilar pairs out to a margin.',
  family: 'ranking',
  order: 1,
  formula: String.raw`\ell_m(d, t) = \tfrac{t}{2} d^2 + \tfrac{1 - t}{2} \max(0, m - d)^2`,
  symbols: [
    {
      tex: 'd',
      meaning: 'Euclidean distance between the two embeddings',
      unit: 'unit of the embedding',
      code: ['d', 'distance', 'distances'],
    },
    {
      tex: 't',
      meaning: 'target: 1 for a similar pair, 0 for a dissimilar one',
      unit: 'none',
      code: ['similar'],
    },
    { tex: 'm', meaning: 'margin: how far apart dissimilar pairs should be', unit: 'unit of the embedding' },
  ],
  curve: 'distance in a pair',
  parameters: [{ name: 'margin', symbol: 'm', default: 1, range: [0, 3], step: 0.1 }],
  worked: [
    {
      name: 'a far similar pair and a near dissimilar one',
      args: [
        [
          [0, 0],
          [0, 0],
        ],
        [
          [3, 4],
          [0.3, 0.4],
        ],
        [1, 0],
        { reduction: 'none' },
      ],
      expected: [12.5, 0.125],
      source: 'by hand: ½·5² and ½·(1 − ½)²',
    },
    {
      name: 'two similar pairs, one of them identical',
      args: [
        [
          [1, 2],
          [0, 0],
        ],
        [
          [1.5, 1],
          [0, 0],
        ],
        [1, 1],
        { reduction: 'none' },
      ],
      expected: [0.625, 0],
      source: 'by hand: ½·(0.25 + 1) and 0',
    },
    {
      name: 'two dissimilar pairs with margin 2',
      args: [
        [
          [1, 2],
          [0, 0],
        ],
        [
          [3, 2],
          [0.3, 0.4],
        ],
        [0, 0],
        { margin: 2, reduction: 'none' },
      ],
      expected: [0, 1.125],
      source: 'by hand: 0 beyond the margin and ½·(2 − ½)²',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Embeddings learned from labelled pairs: signatures, faces, near-duplicates.',
    'Few examples per class, where a classifier has too little to learn from.',
  ],
  pitfalls: [
    'The paper and much code label similar pairs 0, other code 1: set similarLabel when yours is 0.',
    'Caffe’s first version used m − d² instead of (m − d)², so a margin does not carry over.',
    'A dissimilar pair that coincides has slope 0: start from embeddings that differ.',
  ],
  papers: [
    {
      authors: 'R. Hadsell, S. Chopra, Y. LeCun',
      title: 'Dimensionality Reduction by Learning an Invariant Mapping',
      year: 2006,
      id: '10.1109/CVPR.2006.100',
    },
  ],
}));
