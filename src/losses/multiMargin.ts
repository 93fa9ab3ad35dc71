import * as tf from '@tensorflow/tfjs-core';
import { classRows, classWeights, lookUp, readLabels } from './args/classTargets.ts';
import { numberIn, oneOf, reductions, show, withDefaults } from './args/options.ts';
import { shapesEqual, showShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { shortfallRow } from './each/multiMargin.ts';
import { entryOf } from './entry.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { labelledRows } from './ops/passOverRows.ts';
import { reduce } from './ops/reduce.ts';
import { oneHotRows, pickLabelled } from './ops/rows.ts';
import { rowSums, spread } from './ops/sum.ts';

export interface MultiMarginOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The power of each shortfall, 1 or 2. Default 1. */
  p?: 1 | 2;
  /** How far the right class must lead every other one. Default 1. */
  margin?: number;
  /** One weight per class, that of the right class counts. The mean still divides by the number of samples. */
  weight?: ClassWeights;
}

const fn = 'multiMarginLoss';

/**
 * Multi-class hinge: every other class that comes within a margin of the right one costs.
 *
 * l = w_y/C · Σ_{j≠y} max(0, margin − x_y + x_j)^p. The slope at a kink is 0.
 *
 * @param input scores [N,C], or [C] for one sample; classes last
 * @param target class indices [N]
 * @returns a scalar, or [N] for `reduction: 'none'`
 * @throws if shapes disagree, a label is out of range, or p is neither 1 nor 2
 * @example multiMarginLoss([[0.1, 0.2, 0.4, 0.8]], [3]) // (0.3 + 0.4 + 0.6) / 4 = 0.325
 * @see J. Weston and C. Watkins, “Support Vector Machines for Multi-Class Pattern Recognition” (1999)
 */
export function multiMarginLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: MultiMarginOptions<R>,
): LossOf<R> {
  const { p, margin, weight, reduction } = withDefaults(fn, options, {
    p: 1 as 1 | 2,
    margin: 1,
    weight: undefined as ClassWeights | undefined,
    reduction: 'mean' as R,
  });
  if (p !== 1 && p !== 2) throw new Error(`${fn}: p must be 1 or 2; got ${show(p)}`);
  numberIn(fn, 'margin', margin);
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const scores = toFloat(fn, 'input', input);
    const { rows, classes, lossShape } = classRows(fn, scores, -1);
    const given = toFloat(fn, 'target', target);
    if (!shapesEqual(given.shape, lossShape)) {
      throw new Error(
        `${fn}: input ${showShape(scores.shape)} and target ${showShape(given.shape)} disagree; ` +
          `give class indices in shape ${showShape(lossShape)}`,
      );
    }
    const plain = weight === undefined;
    const loss = plain ? labelledRows({ rows, target: given, reduction }, shortfallRow(p, margin)) : null;
    if (loss) return loss;
    const { labels, valid } = readLabels(fn, given, classes);
    const lead = tf.sub(spread(pickLabelled(rows, labels), classes), rows);
    const short = tf.relu(tf.sub(margin, lead));
    const others = tf.sub(1, oneHotRows(labels, classes));
    const costs = tf.mul(p === 1 ? short : tf.square(short), others);
    const losses = tf.div(rowSums(costs), classes);
    const weights = classWeights(fn, 'weight', weight, classes);
    const own = weights ? tf.mul(losses, lookUp(weights, labels)) : losses;
    return reduce(tf.reshape(valid ? tf.mul(own, valid) : own, lossShape), reduction);
  });
}

export const multiMarginEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'multi-margin',
  functionName: 'multiMarginLoss',
  loss: multiMarginLoss,
  title: 'Multi-class hinge',
  label: 'Multi-margin',
  summary: 'Every wrong class whose score comes within a margin of the right one costs its shortfall.',
  family: 'classification',
  order: 8,
  formula: String.raw`\ell_{m,q}(x, y) = \frac{w_y}{C} \sum_{j=1}^{C} [j \ne y] \max(0, m - x_y + x_j)^q`,
  symbols: [
    { tex: 'x_j', meaning: 'score of class j', unit: 'unit of the margin' },
    { tex: 'y', meaning: 'index of the right class', unit: 'none' },
    { tex: 'C', meaning: 'number of classes', unit: 'none' },
    { tex: 'w_y', meaning: 'weight of the right class', unit: 'none' },
    { tex: '[j \\ne y]', meaning: '1 for every class but the right one', unit: 'none' },
    { tex: 'm', meaning: 'margin: the lead that is enough', unit: 'unit of the score' },
    { tex: 'q', meaning: 'power of each shortfall, 1 or 2', unit: 'none' },
  ],
  parameters: [
    { name: 'margin', symbol: 'm', default: 1, range: [0, 3], step: 0.1 },
    { name: 'p', symbol: 'q', default: 1, range: [1, 2], step: 1 },
  ],
  worked: [
    {
      name: 'four classes, the last one right',
      args: [[[0.1, 0.2, 0.4, 0.8]], [3]],
      expected: 0.325,
      source: 'PyTorch documentation of MultiMarginLoss: (0.3 + 0.4 + 0.6) / 4',
    },
    {
      name: 'squared shortfalls, margin ½, weighted',
      args: [[[0.1, 0.2, 0.4, 0.8]], [3], { p: 2, margin: 0.5, weight: [1, 1, 1, 3] }],
      expected: 0.0075,
      source: 'by hand: 3 · 0.1² / 4',
    },
  ],
  names: { pytorch: 'torch.nn.functional.multi_margin_loss', keras: null, optax: null },
  uses: ['Classification by scores with a margin, where probabilities are not needed.'],
  pitfalls: [
    'It divides by the number of classes, so the same shortfall weighs less among more classes.',
    'The weight stands outside the power.',
    'It adds over the wrong classes (Weston and Watkins); keras.losses.CategoricalHinge and optax.losses.multiclass_hinge_loss take the largest of them (Crammer and Singer).',
  ],
  papers: [
    {
      authors: 'J. Weston, C. Watkins',
      title: 'Support Vector Machines for Multi-Class Pattern Recognition',
      year: 1999,
      id: 'https://www.esann.org/sites/default/files/proceedings/legacy/es1999-461.pdf',
    },
  ],
}));
