import * as tf from '@tensorflow/tfjs-core';
import {
  classRows,
  classWeights,
  cleanRows,
  readLabels,
  rowWeights,
  targetKind,
} from './args/classTargets.ts';
import { denseWithoutIgnoring, sharesWithin, smoothed } from './args/denseTargets.ts';
import { numberIn, oneOf, reductions, wholeNumber, withDefaults } from './args/options.ts';
import { toFloat } from './args/toTensor.ts';
import { surprisalRow, surprisalsOfRow, surprisalUnderRow } from './each/crossEntropy.ts';
import { entryOf } from './entry.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { inMemory } from './ops/inMemory.ts';
import { labelledRows, sharedRows } from './ops/passOverRows.ts';
import { type EmptyMean, reduce, reduceWeighted } from './ops/reduce.ts';
import { oneHotRows } from './ops/rows.ts';
import { spread } from './ops/sum.ts';
import { surprisalAt, surprisalUnder } from './ops/surprisal.ts';

export interface CrossEntropyOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** One weight per class, at least 0 and not all 0. */
  weight?: ClassWeights;
  /** The class index whose samples count for nothing. Default −100. */
  ignoreIndex?: number;
  /** The share of each target that is spread evenly over all classes, 0 to 1. Default 0. */
  labelSmoothing?: number;
  /** The class axis. Default −1: classes last; `axis: 1` for PyTorch's layout. */
  axis?: number;
  /** The mean over no samples: 0, or NaN as in PyTorch. Its gradient is 0 either way. Default `'zero'`. */
  emptyMean?: EmptyMean;
}

/**
 * Cross-entropy of logits: minus the log of the probability that softmax gives to the right class.
 *
 * **The class axis is the last one**, not axis 1 as in PyTorch; `axis` changes that.
 * With class indices the mean is Σ l / Σ w over the samples that are not ignored (PyTorch's weighted mean);
 * with probabilities it is Σ l / N. Smoothing moves a share e of the target to e/C on every class; with class
 * weights each class's part carries its own weight. A logit of −∞ on a class without target mass is fine;
 * with smoothing every class has mass, and the loss is ∞.
 *
 * @param input logits [N,…,C], or [C] for one sample
 * @param target class indices [N,…], or probabilities in the input's shape
 * @returns a scalar in nats, or [N,…] for `reduction: 'none'` (ignored samples give 0)
 * @throws if shapes disagree, a label is out of range, or probabilities come with `ignoreIndex` ≥ 0
 * @example crossEntropy([[1.2, -0.8, -0.5]], [0]) // 0.2761
 * @see I. J. Good, “Rational Decisions” (1952), doi:10.1111/j.2517-6161.1952.tb00104.x
 */
export function crossEntropy<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: CrossEntropyOptions<R>,
): LossOf<R> {
  return tf.tidy(() => inOnePass(input, target, options) ?? crossEntropyOf(name, input, target, options));
}

const name = 'crossEntropy';

/** The loss in one pass, or `null`: what smooths labels, or may be asked for the slope by weights, is composed. */
function inOnePass<R extends Reduction>(
  input: Numeric,
  target: Numeric,
  options: CrossEntropyOptions<R> | undefined,
): LossOf<R> | null {
  const { axis, weight, ignoreIndex, labelSmoothing, reduction } = settingsOf(name, options);
  if (labelSmoothing > 0 || weight instanceof tf.Tensor || !inMemory()) return null;
  const logits = toFloat(name, 'input', input);
  const { rows, classes, lossShape, toRows } = classRows(name, logits, axis);
  const given = toFloat(name, 'target', target);
  const weights = classWeights(name, 'weight', weight, classes)?.dataSync();
  if (targetKind(name, logits.shape, given, lossShape) === 'sparse') {
    return labelledRows({ rows, target: given, reduction }, surprisalRow, { ignoreIndex, weights });
  }
  if (weights || ignoreIndex >= 0) return null;
  return sharedRows({ rows, target: toRows(given), reduction }, surprisalUnderRow, surprisalsOfRow);
}

function settingsOf<R extends Reduction>(fn: string, options: CrossEntropyOptions<R> | undefined) {
  const settings = withDefaults(fn, options, {
    weight: undefined as ClassWeights | undefined,
    ignoreIndex: -100,
    labelSmoothing: 0,
    axis: -1,
    emptyMean: 'zero' as EmptyMean,
    reduction: 'mean' as R,
  });
  const { ignoreIndex, labelSmoothing, emptyMean, reduction } = settings;
  wholeNumber(fn, 'ignoreIndex', ignoreIndex);
  numberIn(fn, 'labelSmoothing', labelSmoothing, { atLeast: 0, atMost: 1 });
  oneOf(fn, 'emptyMean', emptyMean, ['zero', 'nan']);
  oneOf(fn, 'reduction', reduction, reductions);
  return settings;
}

/** `crossEntropy` under the name that the caller called, for losses that contain it. */
export function crossEntropyOf<R extends Reduction = 'mean'>(
  fn: string,
  input: Numeric,
  target: Numeric,
  options?: CrossEntropyOptions<R>,
): LossOf<R> {
  const settings = settingsOf(fn, options);
  const { ignoreIndex, labelSmoothing, emptyMean, reduction } = settings;
  return tf.tidy(() => {
    const logits = toFloat(fn, 'input', input);
    const { rows, classes, lossShape, toRows } = classRows(fn, logits, settings.axis);
    const given = toFloat(fn, 'target', target);
    const weights = classWeights(fn, 'weight', settings.weight, classes);
    if (targetKind(fn, logits.shape, given, lossShape) === 'dense') {
      denseWithoutIgnoring(fn, ignoreIndex);
      const shares = smoothed(toRows(sharesWithin(fn, given)), labelSmoothing, classes);
      const losses = surprisalUnder(rows, weights ? tf.mul<tf.Tensor2D>(shares, weights) : shares);
      return reduce(tf.reshape(losses, lossShape), reduction, emptyMean);
    }
    const found = readLabels(fn, given, classes, ignoreIndex);
    const clean = cleanRows(rows, found.valid);
    const own = rowWeights(found, weights);
    const losses = () => {
      if (labelSmoothing === 0) {
        const surprisal = surprisalAt(clean, found.labels);
        return own ? tf.mul(surprisal, own) : surprisal;
      }
      const shares = smoothed(oneHotRows(found.labels, classes), labelSmoothing, classes);
      const weighted = weights ? tf.mul<tf.Tensor2D>(shares, weights) : shares;
      return surprisalUnder(clean, found.valid ? tf.mul(weighted, spread(found.valid, classes)) : weighted);
    };
    const apart = tf.reshape(losses(), lossShape);
    return own ? reduceWeighted(apart, own, reduction, emptyMean) : reduce(apart, reduction, emptyMean);
  });
}

export const crossEntropyEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'cross-entropy',
  functionName: 'crossEntropy',
  loss: crossEntropy,
  title: 'Cross-entropy',
  label: 'Cross-entropy',
  summary:
    'Punishes a classifier by how surprised it is at the right class: minus the log of its probability.',
  family: 'classification',
  order: 1,
  formula: String.raw`\ell(x, y) = -\log \frac{e^{x_y}}{\sum_{c=1}^{C} e^{x_c}}`,
  symbols: [
    { tex: 'x_c', meaning: 'logit: the score of class c, any real number', unit: 'nats', code: ['logits'] },
    { tex: 'y', meaning: 'index of the right class', unit: 'none', code: ['classes'] },
    { tex: 'C', meaning: 'number of classes', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'two samples of three classes',
      args: [
        [
          [1.2, -0.8, -0.5],
          [0.9, -1.2, 1.1],
        ],
        [0, 1],
        { reduction: 'none' },
      ],
      expected: [0.27612971, 2.9517988],
      source: 'Optax documentation of softmax_cross_entropy',
    },
    {
      name: 'no idea at all among four classes',
      args: [[[0, 0, 0, 0]], [2]],
      expected: Math.log(4),
      source: 'by hand: log 4',
    },
    {
      name: 'wrong by a thousand',
      args: [[[1000, 0]], [1]],
      expected: 1000,
      source: 'by hand: 1000 + log(1 + e^−1000)',
    },
    {
      name: 'class weights, smoothing and an ignored sample',
      args: [
        [
          [0.5, -1, 2],
          [1.5, 0.2, -0.3],
          [-0.7, 0.9, 0.1],
          [0, 0, 0],
        ],
        [2, 0, -100, 1],
        { weight: [0.2, 0.5, 1.3], labelSmoothing: 0.1 },
      ],
      expected: 0.55763904,
      source: 'PyTorch’s definition in float64: 1.11527808 / 2',
    },
    {
      name: 'probabilities as target',
      args: [
        [
          [0.5, -1, 2],
          [1.5, 0.2, -0.3],
          [-0.7, 0.9, 0.1],
          [0, 0, 0],
        ],
        [
          [0.1, 0.2, 0.7],
          [0.6, 0.3, 0.1],
          [0.3, 0.3, 0.4],
          [0, 1, 0],
        ],
      ],
      expected: 1.08114421,
      source: 'PyTorch’s definition in float64',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.cross_entropy',
    keras: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)',
    optax: 'optax.losses.softmax_cross_entropy_with_integer_labels',
  },
  uses: [
    'Classification into exactly one of several classes, from logits.',
    'Soft targets: label smoothing, distillation, annotators who disagree.',
  ],
  pitfalls: [
    'It takes logits. Softmax first and log after is infinite from about 104 in float32; with a clip at 1e-7, as in Keras, wrong by 40 looks like wrong by 16.',
    'Of a single class it is always 0, with slope 0: for one logit per sample use binaryCrossEntropyWithLogits.',
    'Its ignoreIndex is −100 unless told otherwise, as in PyTorch; the overlap losses ignore nothing by default.',
    'The class axis is the last one here; PyTorch’s is axis 1.',
    'Class weights change the mean’s denominator for class indices, and do not for probabilities.',
    'Label smoothing spreads ε over all C classes, the right one included: ε/C each, not ε/(C − 1).',
  ],
  papers: [
    {
      authors: 'I. J. Good',
      title: 'Rational Decisions',
      year: 1952,
      id: '10.1111/j.2517-6161.1952.tb00104.x',
    },
    {
      authors: 'C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens, Z. Wojna',
      title: 'Rethinking the Inception Architecture for Computer Vision',
      year: 2016,
      id: 'arXiv:1512.00567',
    },
  ],
}));
