import * as tf from '@tensorflow/tfjs-core';
import { numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { signs } from './args/signs.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { atLeastZero } from './ops/atLeastZero.ts';
import { reduce } from './ops/reduce.ts';

export interface MarginRankingOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** How far the one that belongs first must lead. Default 0. */
  margin?: number;
}

const fn = 'marginRankingLoss';

/**
 * Margin ranking loss: two scores in the wrong order cost what is missing for the right one.
 *
 * max(0, −t (x₁ − x₂) + margin). Where the lead is just the margin the slope is that of the line, as in PyTorch.
 *
 * @param input1 scores of the first ones, any shape
 * @param input2 scores of the others, the same shape
 * @param target 1 where the first belongs above the second, −1 where below, the same shape
 * @returns a scalar in the scores' unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, a target is neither −1 nor 1, or the margin is no finite number
 * @example marginRankingLoss([0.5, 2], [1, 0], [1, 1]) // (0.5 + 0) / 2 = 0.25
 * @see R. Herbrich, T. Graepel and K. Obermayer, “Large Margin Rank Boundaries for Ordinal Regression” (2000)
 */
export function marginRankingLoss<R extends Reduction = 'mean'>(
  input1: Numeric,
  input2: Numeric,
  target: Numeric,
  options?: MarginRankingOptions<R>,
): LossOf<R> {
  const { margin, reduction } = withDefaults(fn, options, { margin: 0, reduction: 'mean' as R });
  numberIn(fn, 'margin', margin);
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const first = toFloat(fn, 'input1', input1);
    const second = toFloat(fn, 'input2', input2);
    const given = toFloat(fn, 'target', target);
    sameShape(fn, { input1: first, input2: second, target: given });
    const lead = tf.mul(signs(fn, given), tf.sub(first, second));
    return reduce(atLeastZero(tf.sub(margin, lead)), reduction);
  });
}

export const marginRankingEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'margin-ranking',
  functionName: 'marginRankingLoss',
  loss: marginRankingLoss,
  title: 'Margin ranking',
  label: 'Ranking',
  summary: 'Two scores cost nothing once the right one leads by a margin, and their shortfall before that.',
  family: 'ranking',
  order: 21,
  nearest: 'triplet-margin',
  formula: String.raw`\ell_m(x_1, x_2, t) = \max(0, m - t (x_1 - x_2))`,
  symbols: [
    { tex: 'x_1', meaning: 'score of the first', unit: 'unit of the margin' },
    { tex: 'x_2', meaning: 'score of the second', unit: 'unit of the margin' },
    { tex: 't', meaning: 'target: 1 where the first belongs above, −1 where below', unit: 'none' },
    { tex: 'm', meaning: 'margin: the lead that is enough', unit: 'unit of the score' },
  ],
  parameters: [{ name: 'margin', symbol: 'm', default: 0, range: [0, 3], step: 0.1 }],
  worked: [
    {
      name: 'in the wrong order, in the right one, and in the wrong one again',
      args: [[0.5, 2, 3], [1, 0, 1], [1, 1, -1], { reduction: 'none' }],
      expected: [0.5, 0, 2],
      source: 'by hand',
    },
    {
      name: 'the mean when a lead of 2.5 is asked for',
      args: [[0.5, 2, 3], [1, 0, 1], [1, 1, -1], { margin: 2.5 }],
      expected: 8 / 3,
      source: 'by hand: (3 + 0.5 + 4.5) / 3',
    },
  ],
  names: { pytorch: 'torch.nn.functional.margin_ranking_loss', keras: null, optax: null },
  uses: ['Learning to rank from pairs: which of two documents, answers or pictures belongs first.'],
  pitfalls: [
    'With the default margin of 0 equal scores cost nothing, so a model that gives everything the same score is done.',
    'Only differences count: the scores may drift together without any cost.',
  ],
  papers: [
    {
      authors: 'R. Herbrich, T. Graepel, K. Obermayer',
      title: 'Large Margin Rank Boundaries for Ordinal Regression',
      year: 2000,
      id: 'https://mitpress.mit.edu/9780262194488/advances-in-large-margin-classifiers/',
    },
  ],
}));
