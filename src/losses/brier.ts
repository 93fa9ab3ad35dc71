import * as tf from '@tensorflow/tfjs-core';
import { classRows, readLabels, targetKind } from './args/classTargets.ts';
import { sharesWithin } from './args/denseTargets.ts';
import { oneOf, reductions, wholeNumber, withDefaults } from './args/options.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { oneHotRows, softmaxRows } from './ops/rows.ts';
import { rowSums, spread } from './ops/sum.ts';

export interface BrierOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The class axis. Default −1: classes last; `axis: 1` for PyTorch's layout. */
  axis?: number;
}

const fn = 'brierLoss';

/**
 * Brier score: the squared distance of the predicted probabilities from what happened.
 *
 * Σ (softmax(x) − t)², from 0 for being sure and right to 2 for being sure and wrong, as Brier defined it: of two
 * classes it is twice the squared error of one probability. It takes logits.
 *
 * @param input logits [N,…,C], or [C] for one sample
 * @param target class indices [N,…], or probabilities in the input's shape
 * @returns a scalar, or [N,…] for `reduction: 'none'`
 * @throws if shapes disagree, a label is out of range, or probabilities leave [0, 1]
 * @example brierLoss([[0, 0]], [1]) // ½² + ½² = 0.5
 * @see G. W. Brier, “Verification of Forecasts Expressed in Terms of Probability” (1950)
 */
export function brierLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: BrierOptions<R>,
): LossOf<R> {
  const { axis, reduction } = withDefaults(fn, options, { axis: -1, reduction: 'mean' as R });
  wholeNumber(fn, 'axis', axis);
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const logits = toFloat(fn, 'input', input);
    const { rows, classes, lossShape, toRows } = classRows(fn, logits, axis);
    const given = toFloat(fn, 'target', target);
    const p = softmaxRows(rows);
    if (targetKind(fn, logits.shape, given, lossShape) === 'dense') {
      return reduce(tf.reshape(distance(p, toRows(sharesWithin(fn, given))), lossShape), reduction);
    }
    const { labels, valid } = readLabels(fn, given, classes);
    const hot = oneHotRows(labels, classes);
    const losses = distance(p, valid ? tf.mul(hot, spread(valid, classes)) : hot);
    return reduce(tf.reshape(losses, lossShape), reduction);
  });
}

const distance = (p: tf.Tensor, shares: tf.Tensor): tf.Tensor => rowSums(tf.square(tf.sub(p, shares)));

export const brierEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'brier',
  functionName: 'brierLoss',
  loss: brierLoss,
  title: 'Brier score',
  label: 'Brier',
  summary:
    'The squared distance of the predicted probabilities from what happened: bounded, so no error is fatal.',
  family: 'classification',
  order: 24,
  nearest: 'cross-entropy',
  formula: String.raw`\ell(p, t) = \sum_{c=1}^{C} (p_c - t_c)^2`,
  symbols: [
    { tex: 'p_c', meaning: 'probability of class c: the softmax of the logits', unit: 'none' },
    { tex: 't_c', meaning: 'target: 1 for the right class, else 0, or a probability', unit: 'none' },
    { tex: 'C', meaning: 'number of classes', unit: 'none' },
  ],
  parameters: [],
  worked: [
    { name: 'no idea between two classes', args: [[[0, 0]], [1]], expected: 0.5, source: 'by hand: ½² + ½²' },
    {
      name: 'probabilities of ¼ and ¾, right and wrong',
      args: [
        [
          [0, Math.log(3)],
          [0, Math.log(3)],
        ],
        [1, 0],
        { reduction: 'none' },
      ],
      expected: [0.125, 1.125],
      source: 'by hand: 2 (¼)² and 2 (¾)²',
    },
    { name: 'sure and wrong', args: [[[1000, 0]], [1]], expected: 2, source: 'by hand: 1² + 1²' },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Judging forecasts of probability, weather above all: it is a proper score.',
    'Labels that are often wrong, since no single example costs more than 2.',
  ],
  pitfalls: [
    'The slope vanishes where a prediction is sure and wrong: learning starts slower than with cross-entropy.',
    'Others halve it, or take one probability of two classes: their numbers are half of these.',
  ],
  papers: [
    {
      authors: 'G. W. Brier',
      title: 'Verification of Forecasts Expressed in Terms of Probability',
      year: 1950,
      id: '10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2',
    },
  ],
}));
