import * as tf from '@tensorflow/tfjs-core';
import { flag, numberIn, oneOf, reductions, show, withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { smallerOf } from './ops/atLeastZero.ts';
import { reduce } from './ops/reduce.ts';
import { vectorsOf } from './ops/vectors.ts';
import { pairwiseDistance } from './pairwiseDistance.ts';
import { rankingLoss } from './tripletMargin.ts';

/** Tells how far apart two tensors of one shape are; built from tfjs ops, so that it has a gradient. */
export type DistanceFunction = (x1: tf.Tensor, x2: tf.Tensor) => tf.Tensor;

export interface TripletMarginWithDistanceOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The distance between two batches of vectors. Default `pairwiseDistance` (Euclidean, eps 1e-6). */
  distanceFunction?: DistanceFunction;
  /** How much farther the negative must be than the positive, at least 0, in the unit of distance. Default 1. */
  margin?: number;
  /** Whether the negative's distance is the smaller of those to anchor and positive. Default false. */
  swap?: boolean;
}

/**
 * Triplet margin loss with a distance of your own, such as 1 − cosine similarity.
 *
 * @param anchor vectors on the last axis: [D], [N,D] or more axes
 * @param positive vectors of the anchors' kind, the same shape
 * @param negative vectors of another kind, the same shape
 * @returns a scalar in the unit of the distance, or the distance's shape for `reduction: 'none'`
 * @throws if shapes differ, `distanceFunction` returns no tensor, `margin` is negative, or an option is unknown
 * @example
 * const angle = (x, y) => tf.sub(1, cosineSimilarity(x, y));
 * tripletMarginWithDistanceLoss([[1, 0]], [[0, 1]], [[2, 0]], { distanceFunction: angle }) // 1 − 0 + 1 = 2
 * @see PyTorch, torch.nn.TripletMarginWithDistanceLoss
 */
export function tripletMarginWithDistanceLoss<R extends Reduction = 'mean'>(
  anchor: Numeric,
  positive: Numeric,
  negative: Numeric,
  options?: TripletMarginWithDistanceOptions<R>,
): LossOf<R> {
  const fn = 'tripletMarginWithDistanceLoss';
  const { distanceFunction, margin, swap, reduction } = withDefaults(fn, options, {
    distanceFunction: pairwiseDistance as DistanceFunction,
    margin: 1,
    swap: false,
    reduction: 'mean' as R,
  });
  if (typeof distanceFunction !== 'function') {
    throw new Error(
      `${fn}: distanceFunction must be a function of two tensors; got ${show(distanceFunction)}`,
    );
  }
  numberIn(fn, 'margin', margin, { atLeast: 0 });
  flag(fn, 'swap', swap);
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const tensors = vectorsOf(fn, { anchor, positive, negative });
    const { anchor: a, positive: near, negative: far } = tensors;
    const distance = (x: tf.Tensor, y: tf.Tensor) => checked(fn, distanceFunction(x, y));
    const toPositive = distance(a, near);
    const toNegative = swap ? smallerOf(distance(a, far), distance(near, far)) : distance(a, far);
    return reduce(rankingLoss(toPositive, toNegative, margin), reduction);
  });
}

function checked(fn: string, distances: unknown): tf.Tensor {
  if (distances instanceof tf.Tensor) return distances;
  throw new Error(`${fn}: distanceFunction must return a tensor of distances; got ${show(distances)}`);
}

export const tripletMarginWithDistanceEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'triplet-margin-with-distance',
  functionName: 'tripletMarginWithDistanceLoss',
  loss: tripletMarginWithDistanceLoss,
  title: 'Triplet margin with a distance of your own',
  label: 'Triplet (any d)',
  summary: 'The triplet margin for any distance: cosine, squared, learned.',
  family: 'ranking',
  order: 3,
  formula: String.raw`\ell_m = \max\left(0, d_{ap} - d_{an} + m\right)`,
  symbols: [
    { tex: 'd_{ap}', meaning: 'your distance from anchor to positive', unit: 'unit of the distance' },
    {
      tex: 'd_{an}',
      meaning:
        'your distance from anchor to negative (with swap: the smaller of it and positive to negative)',
      unit: 'unit of the distance',
    },
    { tex: 'm', meaning: 'margin between the two distances', unit: 'unit of the distance' },
  ],
  parameters: [{ name: 'margin', symbol: 'm', default: 1, range: [0, 3], step: 0.1 }],
  worked: [
    {
      name: 'the default distance',
      args: [[[1, 2]], [[1.5, 1]], [[3, 2]]],
      expected: 0.1180354,
      source: 'PyTorch 2.13',
    },
    {
      name: 'the largest difference as distance',
      args: [
        [[0, 0]],
        [[3, 1]],
        [[1, 2]],
        { distanceFunction: (x: tf.Tensor, y: tf.Tensor) => pairwiseDistance(x, y, { p: Infinity, eps: 0 }) },
      ],
      expected: 2,
      source: 'by hand: 3 − 2 + 1',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.triplet_margin_with_distance_loss',
    keras: null,
    optax: null,
  },
  uses: [
    'Embeddings on the unit sphere, where the angle is the natural distance.',
    'Distances exact to the last digit: pairwiseDistance with eps 0.',
  ],
  pitfalls: [
    'A distance built on tf.norm or tf.sqrt has slope NaN between identical vectors: use safeNorm.',
    'Cosine distance runs from 0 to 2, so a margin of 1 is already half its range.',
  ],
  papers: [
    {
      authors: 'V. Balntas, E. Riba, D. Ponsa, K. Mikolajczyk',
      title: 'Learning Local Feature Descriptors with Triplets and Shallow Convolutional Neural Networks',
      year: 2016,
      id: '10.5244/C.30.119',
    },
  ],
}));
