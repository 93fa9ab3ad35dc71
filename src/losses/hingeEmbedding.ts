import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { signs } from './args/signs.ts';
import { hingeEmbeddings } from './each/hingeEmbedding.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { atLeastZero } from './ops/atLeastZero.ts';
import { eitherOf } from './ops/elementwise.ts';
import { ofPair } from './ops/ofPair.ts';
import { withGradient } from './ops/withGradient.ts';

export interface HingeEmbeddingOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** From which distance on two that are unlike cost nothing. Default 1. */
  margin?: number;
}

const fn = 'hingeEmbeddingLoss';

/**
 * Hinge embedding loss: a distance costs itself where two are alike, and what it lacks of a margin where they are not.
 *
 * It takes the distance, not the two vectors: any distance will do. At the margin the slope is −1, as in PyTorch.
 *
 * @param input distances of pairs, any shape
 * @param target 1 for two that are alike, −1 for two that are not, the input's shape
 * @returns a scalar in the distance's unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, a target is neither −1 nor 1, or the margin is no finite number
 * @example hingeEmbeddingLoss([0.5, 0.25, 2], [1, -1, -1]) // (0.5 + 0.75 + 0) / 3 = 0.4167
 * @see R. Hadsell, S. Chopra and Y. LeCun, “Dimensionality Reduction by Learning an Invariant Mapping” (2006), doi:10.1109/CVPR.2006.100
 */
export function hingeEmbeddingLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: HingeEmbeddingOptions<R>,
): LossOf<R> {
  const { margin, reduction } = withDefaults(fn, options, { margin: 1, reduction: 'mean' as R });
  numberIn(fn, 'margin', margin);
  return ofPair(fn, input, target, {
    inNumbers: {
      each: hingeEmbeddings(margin),
      byTarget: (_x, _t, slopes) => slopes.fill(0),
      sound: (_x, t) => eitherOf(t, -1, 1),
    },
    composed: (x, t) => byKind(x, atLeastZero(tf.sub(margin, x)), t),
    check: (t) => signs(fn, t),
    reduction,
  });
}

/** The first where the target is 1, else the second; the choice itself has slope 0. */
const byKind = /* @__PURE__ */ withGradient(
  (alike: tf.Tensor, unlike: tf.Tensor, t: tf.Tensor) => tf.where(tf.equal(t, 1), alike, unlike),
  (dy, alike, _unlike, t) => {
    const yes = tf.cast(tf.equal(t, 1), 'float32');
    return [tf.mul(dy, yes), tf.mul(dy, tf.sub(1, yes)), tf.zerosLike(alike)];
  },
);

export const hingeEmbeddingEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'hinge-embedding',
  functionName: 'hingeEmbeddingLoss',
  loss: hingeEmbeddingLoss,
  title: 'Hinge embedding',
  label: 'Hinge embed.',
  summary:
    'Pulls two that are alike together in proportion to their distance, and pushes others to a margin.',
  family: 'ranking',
  order: 20,
  nearest: 'contrastive',
  formula: String.raw`\ell_m(d, t) = \begin{cases} d & t = 1 \\ \max(0, m - d) & t = -1 \end{cases}`,
  symbols: [
    { tex: 'd', meaning: 'distance of the two', unit: 'any' },
    { tex: 't', meaning: 'target: 1 for two that are alike, −1 for two that are not', unit: 'none' },
    { tex: 'm', meaning: 'margin: the distance that is enough', unit: 'unit of the distance' },
  ],
  parameters: [{ name: 'margin', symbol: 'm', default: 1, range: [0, 3], step: 0.1 }],
  worked: [
    {
      name: 'alike, too near, far enough',
      args: [[0.5, 0.25, 2], [1, -1, -1], { reduction: 'none' }],
      expected: [0.5, 0.75, 0],
      source: 'by hand',
    },
    {
      name: 'the mean with margin 3',
      args: [[0.5, 0.25, 2], [1, -1, -1], { margin: 3 }],
      expected: 4.25 / 3,
      source: 'by hand: (0.5 + 2.75 + 1) / 3',
    },
  ],
  names: { pytorch: 'torch.nn.functional.hinge_embedding_loss', keras: null, optax: null },
  uses: ['Learning from pairs under a distance of your own, such as L1.'],
  pitfalls: [
    'It is contrastive loss without the squares: the pull does not fade as two that are alike come together.',
    'The input is a distance. A similarity, which is large for what is alike, trains the wrong way round.',
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
