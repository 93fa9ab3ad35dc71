import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { leastBeta, smoothL1Errors } from './each/smoothL1.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { absWithSign } from './ops/absWithSign.ts';
import { ofResidual } from './ops/residual.ts';
import { withGradient } from './ops/withGradient.ts';

export interface SmoothL1Options<R extends Reduction = Reduction> extends Reduced<R> {
  /** Where the parabola meets the line, in the target's unit; 0 means absolute error. Default 1. */
  beta?: number;
}

/**
 * Smooth L1: absolute error whose kink at 0 is rounded off over a width of `beta`.
 *
 * It is the Huber loss divided by `beta`, so its slope never exceeds 1.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape and unit
 * @returns a scalar in the target's unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ (nothing broadcasts), `beta` is negative, or an option is unknown
 * @example smoothL1Loss([0.5, 3], [0, 0], { beta: 2, reduction: 'none' }) // [0.0625, 2]
 * @see R. Girshick, “Fast R-CNN” (2015), arXiv:1504.08083
 */
export function smoothL1Loss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: SmoothL1Options<R>,
): LossOf<R> {
  const { beta, reduction } = withDefaults('smoothL1Loss', options, { beta: 1, reduction: 'mean' as R });
  numberIn('smoothL1Loss', 'beta', beta, { atLeast: 0 });
  return ofResidual('smoothL1Loss', input, target, {
    each: smoothL1Errors(beta),
    composed: smoothL1Of(beta),
    reduction,
  });
}

function smoothL1Of(beta: number): (r: tf.Tensor) => tf.Tensor {
  if (beta < leastBeta) return absWithSign;
  return withGradient(
    (error: tf.Tensor) => {
      const size = tf.abs(error);
      const core = tf.minimum(size, beta); // the part of the error still on the parabola
      return tf.add(tf.mul(tf.mul(0.5, core), tf.div(core, beta)), tf.sub(size, core));
    },
    (dy, error) => [tf.mul(dy, tf.div(tf.clipByValue(error, -beta, beta), beta))],
  );
}

export const smoothL1Entry = /* @__PURE__ */ entryOf(() => ({
  id: 'smooth-l1',
  functionName: 'smoothL1Loss',
  loss: smoothL1Loss,
  title: 'Smooth L1',
  label: 'Smooth L1',
  summary: 'Absolute error with its kink rounded off within β of 0, so that the slope never exceeds 1.',
  family: 'regression',
  order: 4,
  formula: String.raw`\ell_\beta(r) = \begin{cases} \dfrac{r^2}{2\beta} & |r| \le \beta \\ |r| - \tfrac12\beta & |r| > \beta \end{cases}`,
  symbols: [
    {
      tex: 'r',
      meaning: 'residual: prediction minus target',
      unit: 'unit of the target',
      code: ['r', 'residual', 'residuals'],
    },
    { tex: String.raw`\beta`, meaning: 'where the parabola meets the line', unit: 'unit of the target' },
  ],
  curve: 'residual',
  parameters: [{ name: 'beta', symbol: String.raw`\beta`, default: 1, range: [0.1, 5], step: 0.1 }],
  worked: [
    {
      name: 'one error on the parabola, one on the line',
      args: [[0.5, 3], [0, 0], { beta: 2, reduction: 'none' }],
      expected: [0.0625, 2],
      source: 'by hand',
    },
    {
      name: 'five errors with β = ½',
      args: [[-2, -0.3, 0, 0.7, 3], [0, 0, 0, 0, 0], { beta: 0.5 }],
      expected: 1.008,
      source: 'by hand: twice the Huber loss with δ = ½',
    },
  ],
  names: { pytorch: 'torch.nn.functional.smooth_l1_loss', keras: null, optax: null },
  uses: [
    'Bounding-box regression in object detectors.',
    'Wherever the gradient should be bounded by 1 whatever the width of the rounded part.',
  ],
  pitfalls: [
    'β moves the curvature as well as the corner: near 0 the loss is steeper for a smaller β.',
    'It is not the Huber loss: Huber with δ is δ times Smooth L1 with β = δ.',
    'β = 0 is absolute error; dividing by it naively gives NaN.',
  ],
  papers: [{ authors: 'R. Girshick', title: 'Fast R-CNN', year: 2015, id: 'arXiv:1504.08083' }],
}));
