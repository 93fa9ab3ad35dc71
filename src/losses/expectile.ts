import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { tiltedSquares } from './each/expectile.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { ofResidual } from './ops/residual.ts';
import { withGradient } from './ops/withGradient.ts';

export interface ExpectileOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The weight of what is too low, between 0 and 1; what is too high weighs the rest. Default 0.5. */
  expectile?: number;
}

const fn = 'expectileLoss';

/**
 * Expectile loss: a squared error that costs more on one side.
 *
 * A prediction that is too low weighs `expectile`, one that is too high 1 − `expectile`. With 0.5 it is half of
 * `mseLoss`.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape and unit
 * @returns a scalar in the squared unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, `expectile` is not between 0 and 1, or an option is unknown
 * @example expectileLoss([1, 4], [3, 3], { expectile: 0.9 }) // (0.9·4 + 0.1·1) / 2 = 1.85
 * @see W. K. Newey and J. L. Powell, “Asymmetric Least Squares Estimation and Testing” (1987), doi:10.2307/1911031
 */
export function expectileLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: ExpectileOptions<R>,
): LossOf<R> {
  const { expectile, reduction } = withDefaults(fn, options, { expectile: 0.5, reduction: 'mean' as R });
  numberIn(fn, 'expectile', expectile, { above: 0, below: 1 });
  return ofResidual(fn, input, target, {
    each: tiltedSquares(expectile),
    composed: tiltedSquare(expectile),
    reduction,
  });
}

function tiltedSquare(expectile: number) {
  const weight = (error: tf.Tensor) => tf.add(expectile, tf.mul(1 - 2 * expectile, tf.step(error)));
  return withGradient(
    (error: tf.Tensor) => tf.mul(weight(error), tf.square(error)),
    (dy, error) => [tf.mul(dy, tf.mul(2, tf.mul(weight(error), error)))],
  );
}

export const expectileEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'expectile',
  functionName: 'expectileLoss',
  loss: expectileLoss,
  title: 'Expectile',
  label: 'Expectile',
  summary: 'A squared error that costs more on one side: it moves the mean as a quantile moves the median.',
  family: 'regression',
  order: 23,
  nearest: 'mse',
  formula: String.raw`\ell_q(r) = \begin{cases} (1 - q) r^2 & r \ge 0 \\ q r^2 & r < 0 \end{cases}`,
  symbols: [
    { tex: 'r', meaning: 'residual: prediction minus target', unit: 'unit of the target' },
    { tex: 'q', meaning: 'expectile: the weight of what is too low', unit: 'none' },
  ],
  parameters: [{ name: 'expectile', symbol: 'q', default: 0.5, range: [0.05, 0.95], step: 0.05 }],
  worked: [
    {
      name: 'two too low, one too high',
      args: [[1, 4], [3, 3], { expectile: 0.9, reduction: 'none' }],
      expected: [3.6, 0.1],
      source: 'by hand: 0.9·4 and 0.1·1',
    },
    {
      name: 'half the squared error by default',
      args: [
        [1, 4],
        [3, 3],
      ],
      expected: 1.25,
      source: 'by hand: (2 + ½) / 2',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Risk and demand, where the size of a shortfall matters and not only how often it happens.',
    'Value functions of offline reinforcement learning, as in implicit Q-learning.',
  ],
  pitfalls: [
    'An expectile of 0.9 is not the ninth decile: it says how heavy shortfalls weigh, not how many there are.',
    'Outliers pull as in the squared error.',
  ],
  papers: [
    {
      authors: 'W. K. Newey, J. L. Powell',
      title: 'Asymmetric Least Squares Estimation and Testing',
      year: 1987,
      id: '10.2307/1911031',
    },
  ],
}));
