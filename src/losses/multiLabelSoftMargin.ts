import * as tf from '@tensorflow/tfjs-core';
import { classRows, classWeights } from './args/classTargets.ts';
import { probabilities } from './args/hostChecks.ts';
import { oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { logisticLosses, logisticTargetSlopes } from './each/binaryCrossEntropyWithLogits.ts';
import { entryOf } from './entry.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { elementwise, within } from './ops/elementwise.ts';
import { logisticLoss } from './ops/logistic.ts';
import { reduce } from './ops/reduce.ts';
import { rowSums } from './ops/sum.ts';

export interface MultiLabelSoftMarginOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** One weight per class, at least 0. The mean over classes still divides by their number. */
  weight?: ClassWeights;
}

const fn = 'multiLabelSoftMarginLoss';

/**
 * Multi-label soft margin: the mean over classes of each one's own binary cross-entropy with logits.
 *
 * It differs from `binaryCrossEntropyWithLogits` in what is one loss: here a sample, the mean over its classes. So
 * `'sum'` adds over samples alone.
 *
 * @param input logits [N,…,C], or [C] for one sample; classes last
 * @param target 1 for each class that is meant, else 0, or probabilities; the input's shape
 * @returns a scalar in nats, or [N,…] for `reduction: 'none'`
 * @throws if shapes differ, targets leave [0, 1], or the weights are not one for each class
 * @example multiLabelSoftMarginLoss([[2, -1]], [[1, 0]]) // (0.1269 + 0.3133) / 2 = 0.2201
 * @see PyTorch’s MultiLabelSoftMarginLoss
 */
export function multiLabelSoftMarginLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: MultiLabelSoftMarginOptions<R>,
): LossOf<R> {
  const { weight, reduction } = withDefaults(fn, options, {
    weight: undefined as ClassWeights | undefined,
    reduction: 'mean' as R,
  });
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const logits = toFloat(fn, 'input', input);
    const { rows, classes, lossShape, toRows } = classRows(fn, logits, -1);
    const given = toFloat(fn, 'target', target);
    sameShape(fn, { input: logits, target: given });
    const weights = classWeights(fn, 'weight', weight, classes);
    const plain = weights === null && reduction !== 'none';
    const pair = { input: logits, target: given, constant: !(target instanceof tf.Tensor) };
    const loss = plain
      ? elementwise(pair, 'mean', inNumbers, reduction === 'sum' ? classes : logits.size)
      : null;
    if (loss) return loss as LossOf<R>;
    const shares = toRows(probabilities(fn, 'target', given, 'targets are probabilities'));
    const each = logisticLoss(rows, shares);
    const perSample = tf.div(rowSums(weights ? tf.mul(each, weights) : each), classes);
    return reduce(tf.reshape(perSample, lossShape), reduction);
  });
}

const inNumbers = {
  each: logisticLosses,
  byTarget: logisticTargetSlopes,
  sound: (_x: unknown, t: Float32Array | Float64Array) => within(t, 0, 1),
};

export const multiLabelSoftMarginEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'multi-label-soft-margin',
  functionName: 'multiLabelSoftMarginLoss',
  loss: multiLabelSoftMarginLoss,
  title: 'Multi-label soft margin',
  label: 'Multi-label soft',
  summary: 'Each class is a yes or no of its own; a sample costs the mean of their binary cross-entropies.',
  family: 'classification',
  order: 22,
  nearest: 'bce-with-logits',
  formula: String.raw`\ell(x, t) = \frac{1}{C} \sum_{c=1}^{C} w_c \left( t_c \log\left(1 + e^{-x_c}\right) + (1 - t_c) \log\left(1 + e^{x_c}\right) \right)`,
  symbols: [
    { tex: 'x_c', meaning: 'logit of class c', unit: 'nats' },
    { tex: 't_c', meaning: 'target: 1 where class c is meant, else 0', unit: 'none' },
    { tex: 'C', meaning: 'number of classes', unit: 'none' },
    { tex: 'w_c', meaning: 'weight of class c', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'one sample of two classes',
      args: [[[2, -1]], [[1, 0]], { reduction: 'none' }],
      expected: [(Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-1))) / 2],
      source: 'by hand: (log(1 + e^−2) + log(1 + e^−1)) / 2',
    },
    {
      name: 'no idea at all, the first class weighing three',
      args: [[[0, 0]], [[1, 0]], { weight: [3, 1] }],
      expected: 2 * Math.LN2,
      source: 'by hand: (3 log 2 + log 2) / 2',
    },
  ],
  names: { pytorch: 'torch.nn.functional.multilabel_soft_margin_loss', keras: null, optax: null },
  uses: ['Several labels at once, where a sample counts as one whatever the number of labels.'],
  pitfalls: [
    'With reduction sum it adds samples, not elements: C times less than the sum of binary cross-entropies.',
    'It has no margin: the name comes from the soft margin of a score, not from a distance.',
  ],
  papers: [
    {
      authors: 'D. R. Cox',
      title: 'The Regression Analysis of Binary Sequences',
      year: 1958,
      id: '10.1111/j.2517-6161.1958.tb00292.x',
    },
  ],
}));
