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
import { focalRow } from './each/softmaxFocal.ts';
import { entryOf } from './entry.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { focalAt, focalUnder } from './ops/focalSurprisal.ts';
import { labelledRows } from './ops/passOverRows.ts';
import { type EmptyMean, reduce, reduceWeighted } from './ops/reduce.ts';
import { oneHotRows } from './ops/rows.ts';

export interface SoftmaxFocalOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** A factor for every class (a number) or for each (C numbers); `null` for none. Default `null`. */
  alpha?: number | ClassWeights | null;
  /** How strongly easy examples are played down, at least 0; 0 gives cross-entropy. Default 2. */
  gamma?: number;
  /** The class index whose samples count for nothing. Default −100. */
  ignoreIndex?: number;
  /** The share of each target that is spread evenly over all classes, 0 to 1. Default 0. */
  labelSmoothing?: number;
  /** The class axis. Default −1: classes last. */
  axis?: number;
  /** The mean over no samples: 0 or NaN. Its gradient is 0 either way. Default `'zero'`. */
  emptyMean?: EmptyMean;
}

const fn = 'softmaxFocalLoss';

/**
 * Focal loss over classes: cross-entropy times (1 − p)^γ, so that easy examples count less.
 *
 * l = −Σ_c α_c t_c (1−p_c)^γ log p_c, with t smoothed first. The mean divides by the number of samples that are
 * not ignored, not by Σ α. A number for `alpha` is one factor for all classes; class 0 is not special.
 * It has no second derivative (asking for one throws), unless gamma is 0.
 *
 * @param input logits [N,…,C], or [C] for one sample
 * @param target class indices [N,…], or probabilities in the input's shape
 * @returns a scalar in nats, or [N,…] for `reduction: 'none'` (ignored samples give 0)
 * @throws if shapes disagree, a label is out of range, or probabilities come with `ignoreIndex` ≥ 0
 * @example softmaxFocalLoss([[0.5, -1, 2]], [2]) // (1 − 0.7856)² · 0.2413 = 0.0111
 * @see T.-Y. Lin et al., “Focal Loss for Dense Object Detection” (2017), arXiv:1708.02002
 */
export function softmaxFocalLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: SoftmaxFocalOptions<R>,
): LossOf<R> {
  const settings = withDefaults(fn, options, {
    alpha: null as number | ClassWeights | null,
    gamma: 2,
    ignoreIndex: -100,
    labelSmoothing: 0,
    axis: -1,
    emptyMean: 'zero' as EmptyMean,
    reduction: 'mean' as R,
  });
  const { gamma, ignoreIndex, labelSmoothing, emptyMean, reduction } = settings;
  numberIn(fn, 'gamma', gamma, { atLeast: 0 });
  wholeNumber(fn, 'ignoreIndex', ignoreIndex);
  numberIn(fn, 'labelSmoothing', labelSmoothing, { atLeast: 0, atMost: 1 });
  oneOf(fn, 'emptyMean', emptyMean, ['zero', 'nan']);
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const logits = toFloat(fn, 'input', input);
    const { rows, classes, lossShape, toRows } = classRows(fn, logits, settings.axis);
    const given = toFloat(fn, 'target', target);
    const alpha = alphaOf(settings.alpha, classes);
    const underShares = (x: tf.Tensor2D, shares: tf.Tensor2D) => {
      const spreadOut = smoothed(shares, labelSmoothing, classes);
      return focalUnder(x, alpha ? tf.mul<tf.Tensor2D>(spreadOut, alpha) : spreadOut, gamma);
    };
    if (targetKind(fn, logits.shape, given, lossShape) === 'dense') {
      denseWithoutIgnoring(fn, ignoreIndex);
      return reduce(
        tf.reshape(underShares(rows, toRows(sharesWithin(fn, given))), lossShape),
        reduction,
        emptyMean,
      );
    }
    if (labelSmoothing === 0 && alpha === null) {
      const loss = labelledRows({ rows, target: given, reduction }, focalRow(gamma), { ignoreIndex });
      if (loss) return loss;
    }
    const found = readLabels(fn, given, classes, ignoreIndex);
    const clean = cleanRows(rows, found.valid);
    const losses = () => {
      if (labelSmoothing === 0) {
        const own = rowWeights(found, alpha);
        const focal = focalAt(clean, found.labels, gamma);
        return own ? tf.mul(focal, own) : focal;
      }
      const focal = underShares(clean, oneHotRows(found.labels, classes));
      return found.valid ? tf.mul(focal, found.valid) : focal;
    };
    const apart = tf.reshape(losses(), lossShape);
    if (!found.valid) return reduce(apart, reduction, emptyMean);
    return reduceWeighted(apart, found.valid, reduction, emptyMean);
  });
}

function alphaOf(alpha: number | ClassWeights | null, classes: number): tf.Tensor1D | null {
  if (typeof alpha !== 'number') return classWeights(fn, 'alpha', alpha, classes);
  numberIn(fn, 'alpha', alpha, { atLeast: 0 });
  return tf.fill([classes], alpha);
}

export const softmaxFocalEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'softmax-focal',
  functionName: 'softmaxFocalLoss',
  loss: softmaxFocalLoss,
  title: 'Focal loss (softmax)',
  label: 'Focal (classes)',
  summary: 'Cross-entropy that fades out samples which are already classified well.',
  family: 'classification',
  order: 6,
  formula: String.raw`\ell_\gamma(p, y) = -\alpha_y \left(1 - p_y\right)^\gamma \log p_y`,
  symbols: [
    {
      tex: 'p_c',
      meaning: 'softmax probability of class c, from the logits',
      unit: 'none, 0 to 1',
      code: ['p', 'log_p', 'logP'],
    },
    { tex: 'y', meaning: 'index of the right class', unit: 'none', code: ['classes'] },
    { tex: String.raw`\alpha_c`, meaning: 'weight of class c', unit: 'none', code: ['alpha'] },
    { tex: String.raw`\gamma`, meaning: 'focusing: how fast easy samples fade', unit: 'none' },
    {
      tex: String.raw`\left(1 - p_y\right)^\gamma`,
      meaning: 'focusing factor: near 0 for an easy sample, near 1 for a hard one',
      unit: 'none',
      code: ['miss', 'factor'],
    },
  ],
  parameters: [{ name: 'gamma', symbol: String.raw`\gamma`, default: 2, range: [0, 5], step: 0.1 }],
  worked: [
    {
      name: 'three samples',
      args: [
        [
          [0.5, -1, 2],
          [1.5, 0.2, -0.3],
          [0, 0, 0],
        ],
        [2, 0, 1],
      ],
      expected: 0.1776789,
      source: 'the paper’s definition in float64',
    },
    {
      name: 'one α per class',
      args: [
        [
          [0.5, -1, 2],
          [1.5, 0.2, -0.3],
          [0, 0, 0],
        ],
        [2, 0, 1],
        { alpha: [0.25, 1, 0.5] },
      ],
      expected: 0.1674121,
      source: 'the paper’s definition in float64',
    },
  ],
  names: { pytorch: null, keras: 'keras.losses.CategoricalFocalCrossentropy(from_logits=True)', optax: null },
  uses: [
    'Classification into one of several classes where most samples are easy and a few classes are rare.',
  ],
  pitfalls: [
    'A single number for α is a factor for every class: it balances nothing. Give one α per class.',
    'The mean divides by the number of samples; some libraries divide by samples times classes.',
  ],
  papers: [
    {
      authors: 'T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár',
      title: 'Focal Loss for Dense Object Detection',
      year: 2017,
      id: 'arXiv:1708.02002',
    },
  ],
}));
