import * as tf from '@tensorflow/tfjs-core';
import { withDefaults } from './args/options.ts';
import { logCoshErrors } from './each/logCosh.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { ofResidual } from './ops/residual.ts';
import { softplus } from './ops/softplus.ts';
import { withGradient } from './ops/withGradient.ts';

export type LogCoshOptions<R extends Reduction = Reduction> = Reduced<R>;

/**
 * Log-cosh: like half the squared error near 0 and like the absolute error far away, smooth everywhere.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape; errors count in units of 1, so scale targets first
 * @returns a scalar, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ (nothing broadcasts) or an option is unknown
 * @example logCoshLoss([1, 0, 0, 0], [0, 0, 0, 0]) // log(cosh 1) / 4 = 0.1084
 * @see R. A. Saleh and A. K. Md. E. Saleh, “Statistical Properties of the log-cosh Loss Function Used in
 * Machine Learning” (2022), arXiv:2208.04564
 */
export function logCoshLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: LogCoshOptions<R>,
): LossOf<R> {
  const { reduction } = withDefaults('logCoshLoss', options, { reduction: 'mean' as R });
  return ofResidual('logCoshLoss', input, target, { each: logCoshErrors, composed: logCoshOf, reduction });
}

// cosh overflows beyond 89. Since
//   log cosh x = |x| + log(1 + e^(−2|x|)) − log 2
// only a number in (0, 1] is ever exponentiated. Near 0 these terms cancel, so there the Taylor series of
// log cosh (up to x¹², an error below 2e-7 of the value for |x| < ½) takes over. log1p would do on the CPU,
// but on WebGL and WASM it is log(1 + x).
const logCoshOf = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => {
    const size = tf.abs(x);
    const far = tf.add(tf.add(size, softplus(tf.mul(-2, size))), -Math.LN2);
    return tf.where(tf.less(size, 0.5), series(tf.square(tf.minimum(size, 0.5))), far);
  },
  (dy, x) => [tf.mul(dy, tf.tanh(x))],
);

function series(square: tf.Tensor): tf.Tensor {
  const coefficients = [-691 / 935550, 31 / 14175, -17 / 2520, 1 / 45, -1 / 12, 1 / 2];
  const [highest = 0, ...lower] = coefficients;
  const sum = lower.reduce((acc: tf.Tensor, each) => tf.add(tf.mul(acc, square), each), tf.scalar(highest));
  return tf.mul(sum, square);
}

export const logCoshEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'log-cosh',
  functionName: 'logCoshLoss',
  loss: logCoshLoss,
  title: 'Log-cosh',
  label: 'Log-cosh',
  summary: 'Half the squared error near 0, the absolute error far away, and smooth in between.',
  family: 'regression',
  order: 5,
  formula: String.raw`\ell(r) = \log\left(\cosh r\right)`,
  symbols: [
    {
      tex: 'r',
      meaning: 'residual: prediction minus target',
      unit: 'none: scale the target first',
      code: ['r', 'residual', 'residuals'],
    },
  ],
  curve: 'residual',
  parameters: [],
  worked: [
    {
      name: 'one error of 1 among four',
      args: [
        [1, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      expected: 0.10844521,
      source: 'Keras documentation of keras.losses.LogCosh',
    },
    {
      name: 'an error of 100, where cosh overflows',
      args: [[100], [0]],
      expected: 100 - Math.LN2,
      source: 'by hand: |r| − log 2',
    },
  ],
  names: { pytorch: null, keras: 'keras.losses.LogCosh', optax: 'optax.losses.log_cosh' },
  uses: ['Robust regression where a loss with no seam is wanted, and errors are of the order of 1.'],
  pitfalls: [
    'log(cosh(r)) overflows near |r| = 89 in float32 when written as it reads.',
    'Its curvature, 1/cosh² r, is 6·10⁻⁸ at r = 9: a Newton step or a boosted leaf divides by it. Pseudo-Huber fades far more slowly.',
    'There is no width to turn: the bend is at 1 in the unit of the target, so scale the target first.',
  ],
  papers: [
    {
      authors: 'R. A. Saleh, A. K. Md. E. Saleh',
      title: 'Statistical Properties of the log-cosh Loss Function Used in Machine Learning',
      year: 2022,
      id: 'arXiv:2208.04564',
    },
  ],
}));
