import * as tf from '@tensorflow/tfjs-core';
import { flag, numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { atLeastZero, smallerOf } from './ops/atLeastZero.ts';
import { reduce } from './ops/reduce.ts';
import { rowsOf } from './ops/vectors.ts';
import { distancesBetween } from './pairwiseDistance.ts';

export interface TripletMarginOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** How much farther the negative must be than the positive, at least 0, in the unit of distance. Default 1. */
  margin?: number;
  /** The norm of the distance, at least 1 and finite: 1 adds absolute differences, 2 is Euclidean. Default 2. */
  p?: number;
  /** Added to every difference, at least 0. Default 1e-6, as in PyTorch. */
  eps?: number;
  /** Whether the negative's distance is the smaller of those to anchor and positive. Default false. */
  swap?: boolean;
}

/**
 * Triplet margin loss: the positive must be nearer to the anchor than the negative, by a margin.
 *
 * max(0, d(anchor, positive) − d(anchor, negative) + margin) with d(x, y) = ‖x − y + eps‖ₚ. With `eps: 0`
 * identical vectors have slope 0.
 *
 * @param anchor vectors on the last axis: [D], [N,D] or more axes
 * @param positive vectors of the anchors' kind, the same shape
 * @param negative vectors of another kind, the same shape
 * @returns a scalar in the unit of distance, or one loss per triplet for `reduction: 'none'`
 * @throws if shapes differ (nothing broadcasts), `margin` or `eps` is negative, `p` is below 1, or an option is unknown
 * @example tripletMarginLoss([[0, 0]], [[3, 4]], [[6, 8]], { margin: 6, eps: 0 }) // 5 − 10 + 6 = 1
 * @see V. Balntas et al., “Learning Local Feature Descriptors with Triplets and Shallow CNNs” (2016)
 */
export function tripletMarginLoss<R extends Reduction = 'mean'>(
  anchor: Numeric,
  positive: Numeric,
  negative: Numeric,
  options?: TripletMarginOptions<R>,
): LossOf<R> {
  const { margin, p, eps, swap, reduction } = withDefaults('tripletMarginLoss', options, {
    margin: 1,
    p: 2,
    eps: 1e-6,
    swap: false,
    reduction: 'mean' as R,
  });
  numberIn('tripletMarginLoss', 'margin', margin, { atLeast: 0 });
  numberIn('tripletMarginLoss', 'p', p, { atLeast: 1 });
  numberIn('tripletMarginLoss', 'eps', eps, { atLeast: 0 });
  flag('tripletMarginLoss', 'swap', swap);
  oneOf('tripletMarginLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const { rows, leading } = rowsOf('tripletMarginLoss', { anchor, positive, negative });
    const [a, near, far] = rows as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
    const distance = (x: tf.Tensor2D, y: tf.Tensor2D) => distancesBetween(x, y, p, eps);
    const toNegative = swap ? smallerOf(distance(a, far), distance(near, far)) : distance(a, far);
    return reduce(tf.reshape(rankingLoss(distance(a, near), toNegative, margin), leading), reduction);
  });
}

/** What a triplet costs: how far its two distances are from the order and gap that they should have. */
export function rankingLoss(toPositive: tf.Tensor, toNegative: tf.Tensor, margin: number): tf.Tensor {
  return atLeastZero(tf.add(tf.sub(toPositive, toNegative), margin));
}

const anchors = [
  [1, 2],
  [0, 0],
];
const positives = [
  [1.5, 1],
  [0, 0],
];
const negatives = [
  [3, 2],
  [0.3, 0.4],
];

export const tripletMarginEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'triplet-margin',
  functionName: 'tripletMarginLoss',
  loss: tripletMarginLoss,
  title: 'Triplet margin',
  label: 'Triplet',
  summary: 'Asks that an anchor lie nearer to its positive than to its negative by at least a margin.',
  family: 'ranking',
  order: 2,
  formula: String.raw`\ell_m = \max\left(0, d_{ap} - d_{an} + m\right)`,
  symbols: [
    {
      tex: 'd_{ap}',
      meaning: 'distance from anchor to positive',
      unit: 'unit of the embedding',
      code: ['anchor', 'positive'],
    },
    {
      tex: 'd_{an}',
      meaning: 'distance from anchor to negative (with swap: the smaller of it and positive to negative)',
      unit: 'unit of the embedding',
      code: ['anchor', 'negative'],
    },
    { tex: 'm', meaning: 'margin between the two distances', unit: 'unit of the embedding' },
  ],
  curve: 'distance in a triplet',
  parameters: [{ name: 'margin', symbol: 'm', default: 1, range: [0, 3], step: 0.1 }],
  worked: [
    {
      name: 'a negative twice as far, and a margin that asks for more',
      args: [[[0, 0]], [[3, 4]], [[6, 8]], { margin: 6, eps: 0 }],
      expected: 1,
      source: 'by hand: 5 − 10 + 6',
    },
    {
      name: 'two triplets, Euclidean',
      args: [anchors, positives, negatives, { reduction: 'none' }],
      expected: [0.1180354, 0.5000028],
      source: 'PyTorch 2.13',
    },
    {
      name: 'the same with swap',
      args: [anchors, positives, negatives, { swap: true, reduction: 'none' }],
      expected: [0.3152602, 0.5000028],
      source: 'PyTorch 2.13',
    },
    {
      name: 'the same with p = 1',
      args: [anchors, positives, negatives, { p: 1, reduction: 'none' }],
      expected: [0.5, 0.300004],
      source: 'PyTorch 2.13',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.triplet_margin_loss',
    keras: null,
    optax: 'optax.losses.triplet_margin_loss',
  },
  uses: [
    'Embeddings for search and recognition, where only the order of distances matters.',
    'Data that says “this is more like that than like the other”.',
  ],
  pitfalls: [
    'Most random triplets soon cost 0 and teach nothing: choose hard or semi-hard negatives.',
    'eps is added to the difference before the norm, as in PyTorch, so identical vectors are not 0 apart.',
    'The margin is in the unit of distance: scale the embeddings and it must follow.',
  ],
  papers: [
    {
      authors: 'F. Schroff, D. Kalenichenko, J. Philbin',
      title: 'FaceNet: A Unified Embedding for Face Recognition and Clustering',
      year: 2015,
      id: 'arXiv:1503.03832',
    },
    {
      authors: 'V. Balntas, E. Riba, D. Ponsa, K. Mikolajczyk',
      title: 'Learning Local Feature Descriptors with Triplets and Shallow Convolutional Neural Networks',
      year: 2016,
      id: '10.5244/C.30.119',
    },
  ],
}));
