import * as tf from '@tensorflow/tfjs-core';
import { classRows } from './args/classTargets.ts';
import { checkLabelTable } from './args/labelTable.ts';
import { oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { labelShortfalls } from './each/multiLabelMargin.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { onePass } from './ops/onePass.ts';
import { reduce } from './ops/reduce.ts';
import { rowSums } from './ops/sum.ts';

export interface MultiLabelMarginOptions<R extends Reduction = Reduction> extends Reduced<R> {}

const fn = 'multiLabelMarginLoss';

/**
 * Multi-label hinge: every class that is not meant and comes within 1 of one that is costs its shortfall.
 *
 * The sum over all pairs of an own class j and another class i of max(0, 1 − (x_j − x_i)), divided by the number of
 * classes. The target names the own classes and ends with −1, in the input's shape; what follows the first −1 counts
 * for nothing. The slope at a kink is 0.
 *
 * @param input scores [N,…,C], or [C] for one sample; classes last
 * @param target class indices, ended by −1 where fewer than C, the input's shape
 * @returns a scalar, or [N,…] for `reduction: 'none'`
 * @throws if shapes differ, an index is no class, or an option is unknown
 * @example multiLabelMarginLoss([[0.1, 0.2, 0.4, 0.8]], [[3, 0, -1, 1]]) // 3.4 / 4 = 0.85
 * @see K. Crammer and Y. Singer, “A Family of Additive Online Algorithms for Category Ranking” (2003)
 */
export function multiLabelMarginLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: MultiLabelMarginOptions<R>,
): LossOf<R> {
  const { reduction } = withDefaults(fn, options, { reduction: 'mean' as R });
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const scores = toFloat(fn, 'input', input);
    const { rows, classes, lossShape, toRows } = classRows(fn, scores, -1);
    const given = toFloat(fn, 'target', target);
    sameShape(fn, { input: scores, target: given });
    const table = toRows(given);
    checkLabelTable(fn, table, classes);
    const divisor = classes * (reduction === 'sum' ? 1 : rows.shape[0]);
    const loss =
      reduction === 'none'
        ? null
        : onePass({
            input: rows,
            target: table,
            run: (x, labels, slopes) => labelShortfalls(x, labels, classes, slopes, 1 / divisor) / divisor,
            byTarget: null,
          });
    return (loss as LossOf<R> | null) ?? reduce(tf.reshape(composed(rows, table), lossShape), reduction);
  });
}

/** Every pair of classes at once: [M,C,C]. */
function composed(rows: tf.Tensor2D, table: tf.Tensor2D): tf.Tensor {
  const [count, classes] = rows.shape;
  const own = ownClasses(table);
  const column = (x: tf.Tensor) =>
    tf.matMul(tf.reshape(x, [count, classes, 1]), tf.ones([count, 1, classes]));
  const line = (x: tf.Tensor) => tf.matMul(tf.ones([count, classes, 1]), tf.reshape(x, [count, 1, classes]));
  const short = tf.relu(tf.add(tf.sub(1, column(rows)), line(rows)));
  const counted = tf.mul(column(own), line(tf.sub(1, own)));
  return tf.div(rowSums(tf.reshape(tf.mul(short, counted), [count, classes * classes])), classes);
}

/** 1 for each class that a row names before its first −1, else 0: [M,C]. */
function ownClasses(table: tf.Tensor2D): tf.Tensor {
  const classes = table.shape[1];
  const before = tf.cumprod(tf.cast(tf.greaterEqual(table, 0), 'float32'), 1);
  const each = tf.oneHot(tf.cast(tf.maximum(table, 0), 'int32'), Math.max(classes, 2));
  const named = tf.sum(tf.mul(tf.cast(each, 'float32'), tf.expandDims(before, -1)), 1);
  return tf.minimum(tf.slice(named, [0, 0], [-1, classes]), 1);
}

export const multiLabelMarginEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'multi-label-margin',
  functionName: 'multiLabelMarginLoss',
  loss: multiLabelMarginLoss,
  title: 'Multi-label hinge',
  label: 'Multi-label',
  summary: 'Of several right classes each must lead every wrong one by 1; what a lead lacks is the cost.',
  family: 'classification',
  order: 21,
  nearest: 'multi-margin',
  formula: String.raw`\ell(x, t) = \frac{1}{C} \sum_{j=1}^{C} \sum_{i=1}^{C} t_j (1 - t_i) \max(0, 1 - x_j + x_i)`,
  symbols: [
    { tex: 'x_j', meaning: 'score of class j', unit: 'none' },
    { tex: 't_j', meaning: 'target: 1 for each class that is meant, else 0', unit: 'none' },
    { tex: 'C', meaning: 'number of classes', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'four classes, of which the last and the first are meant',
      args: [[[0.1, 0.2, 0.4, 0.8]], [[3, 0, -1, 1]]],
      expected: 0.85,
      source: 'PyTorch documentation of MultiLabelMarginLoss: (0.4 + 0.6 + 1.1 + 1.3) / 4',
    },
    { name: 'no class is meant', args: [[[3, -2]], [[-1, 0]]], expected: 0, source: 'by hand' },
  ],
  names: { pytorch: 'torch.nn.functional.multilabel_margin_loss', keras: null, optax: null },
  uses: ['Several labels at once, ranked above all others by a margin.'],
  pitfalls: [
    'The target is a list of indices ended by −1, not a row of zeros and ones.',
    'Labels are few and pairs many: with C classes it compares up to C²/4 of them.',
    'The margin is 1 and has no option: scale the scores instead.',
  ],
  papers: [
    {
      authors: 'K. Crammer, Y. Singer',
      title: 'A Family of Additive Online Algorithms for Category Ranking',
      year: 2003,
      id: 'https://jmlr.org/papers/v3/crammer03b.html',
    },
  ],
}));
