import * as tf from '@tensorflow/tfjs-core';
import { unitRows } from './args/lengthAtLeast.ts';
import { flag, oneOf, reductions, withDefaults } from './args/options.ts';
import { showShape } from './args/shapes.ts';
import { temperatureFits } from './args/temperature.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { columnOf, rowSums } from './ops/sum.ts';
import { surprisalAt } from './ops/surprisal.ts';
import { batchOfVectors } from './ops/vectors.ts';

export interface InfoNCEOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Negatives [M,D] that every query shares. Default: each query's negatives are the other queries' keys. */
  negativeKeys?: Numeric;
  /** What similarities are divided by, above 0. Small values make the hardest negative lead. Default 0.07. */
  temperature?: number;
  /** Whether keys also look for their queries; the loss is half the sum of both directions. Default false. */
  symmetric?: boolean;
  /** Whether vectors are scaled to length 1 first, so that similarity is cosine. Default true. */
  normalize?: boolean;
}

/**
 * InfoNCE: each query must pick its own key among all keys, a cross-entropy over similarities.
 *
 * Query i's own key is `positiveKey[i]`. With `negativeKeys` the others are those instead of the batch's keys.
 *
 * @param query vectors [N,D]
 * @param positiveKey their keys, the same shape
 * @returns a scalar in nats, or one loss per query [N] for `reduction: 'none'`
 * @throws if shapes do not fit, `temperature` is not above 0, or an option is unknown
 * @example infoNCELoss([[1, 0], [0, 1]], [[1, 0], [0, 1]], { temperature: 1 }) // log(1 + 1/e) = 0.3133
 * @see A. van den Oord, Y. Li, O. Vinyals, “Representation Learning with Contrastive Predictive Coding” (2018),
 * arXiv:1807.03748; symmetric as in A. Radford et al., “Learning Transferable Visual Models” (2021), arXiv:2103.00020
 */
export function infoNCELoss<R extends Reduction = 'mean'>(
  query: Numeric,
  positiveKey: Numeric,
  options?: InfoNCEOptions<R>,
): LossOf<R> {
  const { negativeKeys, temperature, symmetric, normalize, reduction } = withDefaults(
    'infoNCELoss',
    options,
    {
      negativeKeys: undefined as Numeric | undefined,
      temperature: 0.07,
      symmetric: false,
      normalize: true,
      reduction: 'mean' as R,
    },
  );
  temperatureFits('infoNCELoss', temperature);
  flag('infoNCELoss', 'symmetric', symmetric);
  flag('infoNCELoss', 'normalize', normalize);
  oneOf('infoNCELoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const scaled = (rows: tf.Tensor2D) => (normalize ? unitRows(rows, 1e-12) : rows);
    const [q, k] = batchOfVectors('infoNCELoss', { query, positiveKey }).map(scaled) as [
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    const negatives = negativeKeys === undefined ? undefined : scaled(sharedNegatives(negativeKeys, q));
    const oneWay = (from: tf.Tensor2D, to: tf.Tensor2D) => pickLosses(from, to, negatives, temperature);
    const losses = symmetric ? tf.mul(0.5, tf.add(oneWay(q, k), oneWay(k, q))) : oneWay(q, k);
    return reduce(losses, reduction);
  });
}

/** What it costs each vector to find its partner, in the other batch or among shared negatives. */
function pickLosses(
  from: tf.Tensor2D,
  to: tf.Tensor2D,
  negatives: tf.Tensor2D | undefined,
  temperature: number,
): tf.Tensor {
  const [count] = from.shape;
  const own = columnOf(rowSums(tf.mul(from, to)));
  if (count === 0) return tf.squeeze(own, [1]);
  if (!negatives) {
    const similarities = tf.matMul(from, to, false, true);
    return surprisalAt(tf.div(similarities, temperature), tf.range(0, count, 1, 'int32'));
  }
  const others = negatives.shape[0] === 0 ? [] : [tf.matMul(from, negatives, false, true)];
  const similarities = tf.concat([own, ...others], 1) as tf.Tensor2D;
  return surprisalAt(tf.div(similarities, temperature), tf.zeros([count], 'int32'));
}

function sharedNegatives(negativeKeys: Numeric, query: tf.Tensor2D): tf.Tensor2D {
  const negatives = toFloat('infoNCELoss', 'negativeKeys', negativeKeys);
  if (negatives.rank === 2 && negatives.shape[1] === query.shape[1]) return negatives as tf.Tensor2D;
  const found = `negativeKeys ${showShape(negatives.shape)} and query ${showShape(query.shape)}`;
  throw new Error(
    `infoNCELoss: ${found} do not fit; give negativeKeys the shape [M,${query.shape[1]}], M negatives for all queries`,
  );
}

export const infoNCEEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'info-nce',
  functionName: 'infoNCELoss',
  loss: infoNCELoss,
  title: 'InfoNCE',
  label: 'InfoNCE',
  summary: 'Makes each query pick its own key among many, by cross-entropy over similarities.',
  family: 'ranking',
  order: 4,
  formula: String.raw`\ell_\tau(\rho, y) = -\log \frac{e^{\rho_y / \tau}}{\sum_{k=1}^{K} e^{\rho_k / \tau}}`,
  symbols: [
    {
      tex: String.raw`\rho_k`,
      meaning: 'cosine similarity of the query to key k',
      unit: 'none',
      code: ['similarity', 'similarities'],
    },
    { tex: 'y', meaning: 'index of the query’s own key', unit: 'none' },
    { tex: 'K', meaning: 'how many keys there are to pick from', unit: 'none' },
    { tex: String.raw`\tau`, meaning: 'temperature', unit: 'none' },
  ],
  parameters: [
    { name: 'temperature', symbol: String.raw`\tau`, default: 0.07, range: [0.01, 2], step: 0.01 },
  ],
  worked: [
    {
      name: 'two queries at right angles, each on its key',
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
      expected: 0.31326168751822286,
      source: 'by hand: log(1 + e⁻¹)',
    },
    {
      name: 'three queries near their keys',
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
      expected: 0.0681904,
      source: 'PyTorch: cross_entropy(normalize(q) @ normalize(k).T / 0.07, arange(3)), in float64',
    },
    {
      name: 'the same in both directions',
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
        { symmetric: true },
      ],
      expected: 0.0780001,
      source: 'PyTorch: half the sum with the transposed matrix, in float64',
    },
    {
      name: 'a lone negative as near as the key',
      args: [[[2, 0]], [[1, 0]], { negativeKeys: [[3, 0]], temperature: 0.5 }],
      expected: Math.LN2,
      source: 'by hand: log 2',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Learning representations without labels, from two views of the same thing.',
    'Matching across kinds, such as images and captions (symmetric, as in CLIP).',
  ],
  pitfalls: [
    'The batch is the set of negatives: another batch size is another loss.',
    'Two queries with the same content count each other as negatives.',
    'A small temperature follows the hardest negative, which may be a mislabelled positive.',
  ],
  papers: [
    {
      authors: 'A. van den Oord, Y. Li, O. Vinyals',
      title: 'Representation Learning with Contrastive Predictive Coding',
      year: 2018,
      id: 'arXiv:1807.03748',
    },
    {
      authors: 'K. He, H. Fan, Y. Wu, S. Xie, R. Girshick',
      title: 'Momentum Contrast for Unsupervised Visual Representation Learning',
      year: 2020,
      id: 'arXiv:1911.05722',
    },
    {
      authors: 'A. Radford et al.',
      title: 'Learning Transferable Visual Models From Natural Language Supervision',
      year: 2021,
      id: 'arXiv:2103.00020',
    },
  ],
}));
