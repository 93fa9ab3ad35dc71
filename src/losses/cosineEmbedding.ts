import * as tf from '@tensorflow/tfjs-core';
import { numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { clipWithin } from './ops/clipWithin.ts';
import { reduce } from './ops/reduce.ts';
import { rowLengths } from './ops/rowLengths.ts';
import { rowSums, spread } from './ops/sum.ts';
import { pairLabels, rowsOf } from './ops/vectors.ts';
import { withGradient } from './ops/withGradient.ts';

export interface CosineEmbeddingOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The cosine that dissimilar pairs may have at no cost; usually 0 to 0.5, negative is legal. Default 0. */
  margin?: number;
}

/**
 * Cosine embedding loss: turns similar pairs to the same direction and dissimilar ones away from each other.
 *
 * 1 − cos for a similar pair (label 1), max(0, cos − margin) for a dissimilar one (label −1). As in PyTorch, cos is
 * x·y / √((‖x‖² + 1e-12)(‖y‖² + 1e-12)), and a pair with any other label costs nothing.
 *
 * @param input1 vectors on the last axis: [D], [N,D] or more axes
 * @param input2 their partners, the same shape
 * @param target 1 or −1 for each pair: `input1`'s shape without its last axis; has no gradient
 * @returns a scalar without unit, or one loss per pair for `reduction: 'none'`
 * @throws if shapes do not fit ([N,1] labels for N pairs included) or an option is unknown
 * @example cosineEmbeddingLoss([[1, 0], [1, 0]], [[0, 2], [3, 0]], [1, -1], { reduction: 'none' }) // [1, 1]
 * @see PyTorch, torch.nn.CosineEmbeddingLoss
 */
export function cosineEmbeddingLoss<R extends Reduction = 'mean'>(
  input1: Numeric,
  input2: Numeric,
  target: Numeric,
  options?: CosineEmbeddingOptions<R>,
): LossOf<R> {
  const { margin, reduction } = withDefaults('cosineEmbeddingLoss', options, {
    margin: 0,
    reduction: 'mean' as R,
  });
  numberIn('cosineEmbeddingLoss', 'margin', margin);
  oneOf('cosineEmbeddingLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const { rows, shape, leading } = rowsOf('cosineEmbeddingLoss', { input1, input2 });
    const labels = pairLabels('cosineEmbeddingLoss', target, shape);
    const [first, second] = rows.map(unitLike) as [tf.Tensor, tf.Tensor];
    const losses = turnOrAvert(clipWithin(rowSums(tf.mul(first, second)), -1, 1), labels, margin);
    return reduce(tf.reshape(losses, leading), reduction);
  });
}

/** Rows divided by √(‖x‖² + 1e-12): the length with one more component, 1e-6, so that no square overflows. */
function unitLike(rows: tf.Tensor2D): tf.Tensor {
  const [count, size] = rows.shape;
  return tf.div(rows, spread(rowLengths(tf.concat([rows, tf.fill([count, 1], 1e-6)], 1)), size));
}

// Where cos equals the margin the slope is 1, as PyTorch's clamp_min has it.
function turnOrAvert(cosines: tf.Tensor, labels: tf.Tensor, margin: number): tf.Tensor {
  const choose = (y: tf.Tensor, similar: tf.Tensor, dissimilar: tf.Tensor) =>
    tf.where(tf.equal(y, 1), similar, tf.where(tf.equal(y, -1), dissimilar, tf.zerosLike(y)));
  const each = withGradient(
    (cos: tf.Tensor, y: tf.Tensor) => choose(y, tf.sub(1, cos), tf.relu(tf.sub(cos, margin))),
    (dy, cos, y) => {
      const averts = tf.cast(tf.greaterEqual(tf.sub(cos, margin), 0), 'float32');
      return [tf.mul(dy, choose(y, tf.fill(y.shape, -1), averts)), tf.zerosLike(y)];
    },
  );
  return each(cosines, labels);
}

export const cosineEmbeddingEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'cosine-embedding',
  functionName: 'cosineEmbeddingLoss',
  loss: cosineEmbeddingLoss,
  title: 'Cosine embedding',
  label: 'Cosine',
  summary: 'Turns similar pairs to the same direction and dissimilar pairs apart, whatever their lengths.',
  family: 'ranking',
  order: 6,
  formula: String.raw`\ell_m(\rho, t) = \begin{cases} 1 - \rho & t = 1 \\ \max(0, \rho - m) & t = -1 \end{cases}`,
  symbols: [
    { tex: String.raw`\rho`, meaning: 'cosine of the angle between the two embeddings', unit: 'none' },
    { tex: 't', meaning: 'target: 1 for a similar pair, −1 for a dissimilar one', unit: 'none' },
    { tex: 'm', meaning: 'margin: the cosine that dissimilar pairs may keep', unit: 'none' },
  ],
  parameters: [{ name: 'margin', symbol: 'm', default: 0, range: [-1, 1], step: 0.05 }],
  worked: [
    {
      name: 'a similar pair at a right angle, a dissimilar one in line',
      args: [
        [
          [1, 0],
          [1, 0],
        ],
        [
          [0, 2],
          [3, 0],
        ],
        [1, -1],
        { reduction: 'none' },
      ],
      expected: [1, 1],
      source: 'by hand: 1 − 0 and 1 − 0',
    },
    {
      name: 'a dissimilar pair with cosine 0.96, allowed 0.5',
      args: [[[3, 4]], [[4, 3]], [-1], { margin: 0.5 }],
      expected: 0.46,
      source: 'by hand: 24/25 − 0.5',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.cosine_embedding_loss',
    keras: null,
    optax: null,
  },
  uses: ['Embeddings whose direction carries the meaning: sentences, documents, faces.'],
  pitfalls: [
    'Labels are 1 and −1. A label of 0 costs nothing, here as in PyTorch, so 0/1 labels push nothing apart.',
    'keras.losses.CosineSimilarity is −cos without margin or labels: another loss.',
    'Only the angle is trained: lengths drift, so scale vectors before you compare distances.',
  ],
  papers: [
    {
      authors: 'PyTorch contributors',
      title: 'CosineEmbeddingLoss',
      year: 2016,
      id: 'https://docs.pytorch.org/docs/2.13/generated/torch.nn.CosineEmbeddingLoss.html',
    },
  ],
}));
