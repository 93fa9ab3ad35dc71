import * as tf from '@tensorflow/tfjs-core';
import { withDefaults } from './args/options.ts';
import { signs } from './args/signs.ts';
import { softMargins, softMarginTargetSlopes } from './each/softMargin.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { type Elementwise, eitherOf } from './ops/elementwise.ts';
import { ofPair } from './ops/ofPair.ts';
import { softplus } from './ops/softplus.ts';

export interface SoftMarginOptions<R extends Reduction = Reduction> extends Reduced<R> {}

const fn = 'softMarginLoss';

const inNumbers: Elementwise = {
  each: softMargins,
  byTarget: softMarginTargetSlopes,
  sound: (_x, t) => eitherOf(t, -1, 1),
};

/**
 * Soft margin loss: the logistic loss of a score under targets of −1 and 1.
 *
 * It is `binaryCrossEntropyWithLogits` with the classes written −1 and 1: log(1 + e^(−t x)), finite for every score.
 *
 * @param input scores, any shape
 * @param target 1 for yes and −1 for no, the input's shape
 * @returns a scalar in nats, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, a target is neither −1 nor 1, or an option is unknown
 * @example softMarginLoss([2, -1], [1, -1]) // (0.1269 + 0.3133) / 2 = 0.2201
 * @see D. R. Cox, “The Regression Analysis of Binary Sequences” (1958), doi:10.1111/j.2517-6161.1958.tb00292.x
 */
export function softMarginLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: SoftMarginOptions<R>,
): LossOf<R> {
  const { reduction } = withDefaults(fn, options, { reduction: 'mean' as R });
  return ofPair(fn, input, target, {
    inNumbers,
    composed: (x, t) => softplus(tf.neg(tf.mul(t, x))),
    check: (t) => signs(fn, t),
    reduction,
  });
}

export const softMarginEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'soft-margin',
  functionName: 'softMarginLoss',
  loss: softMarginLoss,
  title: 'Soft margin',
  label: 'Soft margin',
  summary: 'The logistic loss of a score whose classes are written −1 and 1: smooth, and never quite 0.',
  family: 'classification',
  order: 20,
  nearest: 'bce-with-logits',
  formula: String.raw`\ell(x, t) = \log\left(1 + e^{-t x}\right)`,
  symbols: [
    { tex: 'x', meaning: 'score: the log of the odds of yes', unit: 'nats', code: ['score'] },
    { tex: 't', meaning: 'target: 1 for yes, −1 for no', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'right by 2, right by 1, and undecided',
      args: [[2, -1, 0], [1, -1, 1], { reduction: 'none' }],
      expected: [Math.log1p(Math.exp(-2)), Math.log1p(Math.exp(-1)), Math.LN2],
      source: 'by hand: log(1 + e^−2), log(1 + e^−1), log 2',
    },
    { name: 'wrong by a thousand', args: [[-1000], [1]], expected: 1000, source: 'by hand' },
  ],
  names: {
    pytorch: 'torch.nn.functional.soft_margin_loss',
    keras: null,
    optax: null,
  },
  uses: ['Linear classifiers and boosting, where classes are written −1 and 1.'],
  pitfalls: [
    'Targets are −1 and 1: classes of 0 and 1 are refused, since a 0 would cost log 2 whatever the score.',
    'PyTorch’s own overflows to infinity where a score is wrong by 89 or more in float32; this one does not.',
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
