import * as tf from '@tensorflow/tfjs-core';
import { onHost } from './args/hostChecks.ts';
import { flag, numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { hingeLosses, hingeTargetSlopes } from './each/hinge.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { eitherOf, elementwise } from './ops/elementwise.ts';
import { reduce } from './ops/reduce.ts';

export interface HingeOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** How far on the right side a score must be before the loss is 0, at least 0. Default 1. */
  margin?: number;
  /** Whether the loss is squared, which rounds off the kink. Default false. */
  squared?: boolean;
  /** How the target writes its classes: −1 and 1 (`'signed'`, the default) or 0 and 1 (`'binary'`). */
  targetFormat?: 'signed' | 'binary';
}

/**
 * Hinge loss: nothing once a score is on the right side by a margin, a straight line before that.
 *
 * The slope at the kink is 0.
 *
 * @param input scores, any shape
 * @param target classes as `targetFormat` says, the input's shape; never guessed from the data
 * @returns a scalar, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, a target is no class of `targetFormat`, or the margin is negative
 * @example hingeLoss([0.3, 2], [1, 1]) // (0.7 + 0) / 2 = 0.35
 * @see C. Cortes and V. Vapnik, “Support-Vector Networks” (1995), doi:10.1007/BF00994018
 */
export function hingeLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: HingeOptions<R>,
): LossOf<R> {
  const { margin, squared, targetFormat, reduction } = withDefaults('hingeLoss', options, {
    margin: 1,
    squared: false,
    targetFormat: 'signed' as 'signed' | 'binary',
    reduction: 'mean' as R,
  });
  numberIn('hingeLoss', 'margin', margin, { atLeast: 0 });
  flag('hingeLoss', 'squared', squared);
  oneOf('hingeLoss', 'targetFormat', targetFormat, ['signed', 'binary']);
  oneOf('hingeLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const scores = toFloat('hingeLoss', 'input', input);
    const given = toFloat('hingeLoss', 'target', target);
    sameShape('hingeLoss', { input: scores, target: given });
    const low = targetFormat === 'binary' ? 0 : -1;
    const hinge = { margin, squared, low } as const;
    const pair = { input: scores, target: given, constant: !(target instanceof tf.Tensor) };
    const loss = elementwise(pair, reduction, {
      each: hingeLosses(hinge),
      byTarget: hingeTargetSlopes(hinge),
      sound: (_x, t) => eitherOf(t, low, 1),
    });
    if (loss) return loss;
    checkClasses(given, targetFormat);
    const signs = targetFormat === 'binary' ? tf.sub(tf.mul(2, given), 1) : given;
    const short = tf.relu(tf.sub(margin, tf.mul(signs, scores)));
    return reduce(squared ? tf.square(short) : short, reduction);
  });
}

function checkClasses(target: tf.Tensor, targetFormat: 'signed' | 'binary'): void {
  const low = targetFormat === 'signed' ? -1 : 0;
  const numbers = onHost(target) ?? [];
  for (let index = 0; index < numbers.length; index += 1) {
    const each = numbers[index] as number;
    if (each === low || each === 1) continue;
    const other = targetFormat === 'signed' ? 'binary' : 'signed';
    throw new Error(
      `hingeLoss: target must hold ${low} or 1 for targetFormat '${targetFormat}'; got ${each} at flat index ` +
        `${index}; for ${low === -1 ? 0 : -1} and 1 use targetFormat '${other}'`,
    );
  }
}

export const hingeEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'hinge',
  functionName: 'hingeLoss',
  loss: hingeLoss,
  title: 'Hinge',
  label: 'Hinge',
  summary:
    'Costs nothing once a score is on the right side by a margin, and rises in a straight line before.',
  family: 'classification',
  order: 7,
  formula: String.raw`\ell_m(x, t) = \max(0, m - t x)`,
  symbols: [
    { tex: 'x', meaning: 'score: positive says yes', unit: 'unit of the margin', code: ['score'] },
    { tex: 't', meaning: 'target: 1 for yes, −1 for no', unit: 'none' },
    { tex: 'm', meaning: 'margin: how far on the right side is far enough', unit: 'unit of the score' },
  ],
  curve: 'logit',
  parameters: [{ name: 'margin', symbol: 'm', default: 1, range: [0, 3], step: 0.1 }],
  worked: [
    {
      name: 'inside the margin, beyond it, and on the wrong side',
      args: [[0.3, 2, 0.5], [1, 1, -1], { reduction: 'none' }],
      expected: [0.7, 0, 1.5],
      source: 'by hand',
    },
    {
      name: 'the same squared, with margin 2 and classes written 0 and 1',
      args: [
        [0.3, 2, 0.5],
        [1, 1, 0],
        { margin: 2, squared: true, targetFormat: 'binary', reduction: 'none' },
      ],
      expected: [2.89, 0, 6.25],
      source: 'by hand',
    },
  ],
  names: { pytorch: null, keras: 'keras.losses.Hinge', optax: 'optax.losses.hinge_loss' },
  uses: [
    'Linear classifiers with a margin (support-vector machines).',
    'Scores that need not be probabilities.',
  ],
  pitfalls: [
    'Targets are −1 and 1 unless told otherwise; with 0 and 1 every no costs the margin and teaches nothing.',
    'Scores are no probabilities: nothing pulls on a point beyond the margin.',
  ],
  papers: [
    {
      authors: 'C. Cortes, V. Vapnik',
      title: 'Support-Vector Networks',
      year: 1995,
      id: '10.1007/BF00994018',
    },
  ],
}));
