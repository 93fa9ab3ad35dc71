import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { huberErrors } from './each/huber.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { ofResidual } from './ops/residual.ts';
import { withGradient } from './ops/withGradient.ts';

export interface HuberOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Where the parabola meets the line, above 0, in the target's unit. Default 1. */
  delta?: number;
}

/**
 * Huber loss: a parabola for small errors, a straight line for large ones.
 *
 * Value and slope agree at `delta`, where the two meet. The slope never exceeds `delta`.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape and unit
 * @returns a scalar in the squared unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ (nothing broadcasts), `delta` is not above 0, or an option is unknown
 * @example huberLoss([0.5, 3], [0, 0], { delta: 1, reduction: 'none' }) // [0.125, 2.5]
 * @see P. J. Huber, “Robust Estimation of a Location Parameter” (1964), doi:10.1214/aoms/1177703732
 */
export function huberLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: HuberOptions<R>,
): LossOf<R> {
  const { delta, reduction } = withDefaults('huberLoss', options, { delta: 1, reduction: 'mean' as R });
  numberIn('huberLoss', 'delta', delta, { above: 0 });
  return ofResidual('huberLoss', input, target, {
    each: huberErrors(delta),
    composed: huberOf(delta),
    reduction,
  });
}

function huberOf(delta: number) {
  return withGradient(
    (error: tf.Tensor) => {
      const size = tf.abs(error);
      const core = tf.minimum(size, delta); // the part of the error still on the parabola
      return tf.add(tf.mul(0.5, tf.square(core)), tf.mul(delta, tf.sub(size, core)));
    },
    (dy, error) => [tf.mul(dy, tf.clipByValue(error, -delta, delta))],
  );
}

export const huberEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'huber',
  functionName: 'huberLoss',
  loss: huberLoss,
  title: 'Huber',
  label: 'Huber',
  summary: 'Squared error near 0 and absolute error beyond δ, so that an outlier’s pull is capped.',
  family: 'regression',
  order: 3,
  formula: String.raw`\ell_\delta(r) = \begin{cases} \tfrac12 r^2 & |r| \le \delta \\ \delta\left(|r| - \tfrac12\delta\right) & |r| > \delta \end{cases}`,
  symbols: [
    {
      tex: 'r',
      meaning: 'residual: prediction minus target',
      unit: 'unit of the target',
      code: ['r', 'residual', 'residuals'],
    },
    { tex: String.raw`\delta`, meaning: 'where the parabola meets the line', unit: 'unit of the target' },
  ],
  curve: 'residual',
  parameters: [{ name: 'delta', symbol: String.raw`\delta`, default: 1, range: [0.1, 5], step: 0.1 }],
  worked: [
    {
      name: 'one error on the parabola, one on the line',
      args: [[0.5, 3], [0, 0], { reduction: 'none' }],
      expected: [0.125, 2.5],
      source: 'by hand',
    },
    {
      name: 'the same with the line starting at 2',
      args: [[0.5, 3], [0, 0], { delta: 2, reduction: 'none' }],
      expected: [0.125, 4],
      source: 'by hand',
    },
    {
      name: 'two rows of two',
      args: [
        [
          [0.6, 0.4],
          [0.4, 0.6],
        ],
        [
          [0, 1],
          [0, 0],
        ],
      ],
      expected: 0.155,
      source: 'Keras documentation of keras.losses.Huber',
    },
    {
      name: 'five errors with δ = ½',
      args: [[-2, -0.3, 0, 0.7, 3], [0, 0, 0, 0, 0], { delta: 0.5 }],
      expected: 0.504,
      source: 'by hand: (0.875 + 0.045 + 0 + 0.225 + 1.375) / 5',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.huber_loss',
    keras: 'keras.losses.Huber',
    optax: 'optax.losses.huber_loss',
  },
  uses: [
    'Regression in which most errors are well behaved and a few are not.',
    'Value functions in reinforcement learning, to bound the gradient of rare large errors.',
  ],
  pitfalls: [
    'δ is in the unit of the target: rescale the target and δ must follow.',
    'Below δ the loss is half the squared error, so compare its size with MSE only after doubling.',
    'Smooth L1 is Huber divided by its β; the two agree only at 1.',
  ],
  papers: [
    {
      authors: 'P. J. Huber',
      title: 'Robust Estimation of a Location Parameter',
      year: 1964,
      id: '10.1214/aoms/1177703732',
    },
  ],
}));
