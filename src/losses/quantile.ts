import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { tiltedErrors } from './each/quantile.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { ofResidual } from './ops/residual.ts';
import { withGradient } from './ops/withGradient.ts';

export interface QuantileOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The share of targets that should lie below the prediction, between 0 and 1. Default 0.5, the median. */
  quantile?: number;
}

const fn = 'quantileLoss';

/**
 * Quantile loss, also called pinball loss: its optimum is a quantile of the targets, not their mean.
 *
 * A prediction that is too low costs `quantile` for each unit, one that is too high 1 − `quantile`. At a perfect fit
 * the slope is 0. With 0.5 it is half of `l1Loss`.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape and unit
 * @returns a scalar in the target's unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, `quantile` is not between 0 and 1, or an option is unknown
 * @example quantileLoss([1, 4], [3, 3], { quantile: 0.9 }) // (0.9·2 + 0.1·1) / 2 = 0.95
 * @see R. Koenker and G. Bassett, “Regression Quantiles” (1978), doi:10.2307/1913643
 */
export function quantileLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: QuantileOptions<R>,
): LossOf<R> {
  const { quantile, reduction } = withDefaults(fn, options, { quantile: 0.5, reduction: 'mean' as R });
  numberIn(fn, 'quantile', quantile, { above: 0, below: 1 });
  return ofResidual(fn, input, target, {
    each: tiltedErrors(quantile),
    composed: tilted(quantile),
    reduction,
  });
}

function tilted(quantile: number) {
  return withGradient(
    (error: tf.Tensor) =>
      tf.add(tf.mul(1 - quantile, tf.relu(error)), tf.mul(quantile, tf.relu(tf.neg(error)))),
    (dy, error) => {
      const slope = tf.sub(tf.mul(1 - quantile, tf.step(error)), tf.mul(quantile, tf.step(tf.neg(error))));
      return [tf.mul(dy, slope)];
    },
  );
}

export const quantileEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'quantile',
  functionName: 'quantileLoss',
  loss: quantileLoss,
  title: 'Quantile (pinball)',
  label: 'Quantile',
  summary: 'An absolute error that costs more on one side, so that its optimum is the quantile one asks for.',
  family: 'regression',
  order: 22,
  nearest: 'l1',
  formula: String.raw`\ell_q(r) = \begin{cases} (1 - q) r & r \ge 0 \\ -q r & r < 0 \end{cases}`,
  symbols: [
    { tex: 'r', meaning: 'residual: prediction minus target', unit: 'unit of the target' },
    { tex: 'q', meaning: 'quantile: the share of targets that should lie below', unit: 'none' },
  ],
  parameters: [{ name: 'quantile', symbol: 'q', default: 0.5, range: [0.05, 0.95], step: 0.05 }],
  worked: [
    {
      name: 'two too low, one too high, for the ninth decile',
      args: [[1, 4], [3, 3], { quantile: 0.9, reduction: 'none' }],
      expected: [1.8, 0.1],
      source: 'by hand: 0.9·2 and 0.1·1',
    },
    {
      name: 'half the absolute error by default',
      args: [
        [1, 4],
        [3, 3],
      ],
      expected: 0.75,
      source: 'by hand: (1 + ½) / 2',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Forecasts with an interval: one model output for each of two quantiles.',
    'Stock and capacity, where too little costs more than too much.',
  ],
  pitfalls: [
    'Quantiles that are learnt apart may cross: the ninth decile below the eighth.',
    'The slope does not fade near the target, as with the absolute error.',
  ],
  papers: [
    { authors: 'R. Koenker, G. Bassett', title: 'Regression Quantiles', year: 1978, id: '10.2307/1913643' },
  ],
}));
