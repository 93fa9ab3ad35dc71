import * as tf from '@tensorflow/tfjs-core';
import { numbersWithin } from './args/hostChecks.ts';
import { flag, numberIn, oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape, shapesEqual, showShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { clipWithin } from './ops/clipWithin.ts';
import { reduce } from './ops/reduce.ts';
import { spread } from './ops/sum.ts';

export interface GaussianNLLOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Whether to add ½ log 2π, which changes no slope. Default false. */
  full?: boolean;
  /** The least variance that is reckoned with, above 0. Default 1e-6. */
  eps?: number;
}

const fn = 'gaussianNLLLoss';

/**
 * Gaussian negative log-likelihood: an error counts as much as the model's own variance allows.
 *
 * ½ (log v + (x − t)²/v). A variance below `eps` counts as `eps` and keeps its slope, as in PyTorch.
 *
 * @param input predicted means, any shape
 * @param target true values, the input's shape and unit
 * @param variance predicted variances, at least 0: the input's shape, one for each row of its last axis (that axis
 *   left out or 1), or one number for all
 * @returns a scalar in nats, or the input's shape for `reduction: 'none'`
 * @throws if shapes do not fit, a variance is below 0, or `eps` is not above 0
 * @example gaussianNLLLoss([2], [0], [4]) // ½ (log 4 + 4/4) = 1.1931
 * @see D. A. Nix and A. S. Weigend, “Estimating the Mean and Variance of the Target Probability Distribution” (1994), doi:10.1109/ICNN.1994.374138
 */
export function gaussianNLLLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  variance: Numeric,
  options?: GaussianNLLOptions<R>,
): LossOf<R> {
  const { full, eps, reduction } = withDefaults(fn, options, {
    full: false,
    eps: 1e-6,
    reduction: 'mean' as R,
  });
  flag(fn, 'full', full);
  numberIn(fn, 'eps', eps, { above: 0 });
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const x = toFloat(fn, 'input', input);
    const t = toFloat(fn, 'target', target);
    sameShape(fn, { input: x, target: t });
    const v = clipWithin(checkedVariance(toFloat(fn, 'variance', variance), x), eps, Infinity);
    const losses = tf.mul(0.5, tf.add(tf.log(v), tf.div(tf.square(tf.sub(x, t)), v)));
    return reduce(full ? tf.add(losses, 0.5 * Math.log(2 * Math.PI)) : losses, reduction);
  });
}

/** The variances in the input's shape. */
function checkedVariance(given: tf.Tensor, { shape }: tf.Tensor): tf.Tensor {
  const v = numbersWithin(
    fn,
    'variance',
    given,
    [0, Infinity],
    'take the exp or softplus of what the model gives',
  );
  if (shapesEqual(v.shape, shape)) return v;
  if (v.rank === 0) return tf.mul(v, tf.ones(shape));
  const rows = shape.slice(0, -1);
  if (shapesEqual(v.shape, rows) || shapesEqual(v.shape, [...rows, 1])) {
    return tf.reshape(spread(tf.reshape(v, [v.size]), shape.at(-1) as number), shape);
  }
  throw new Error(
    `${fn}: variance ${showShape(v.shape)} does not fit input ${showShape(shape)}; ` +
      `give one for each number, one for each row in shape ${showShape(rows)}, or a single one`,
  );
}

export const gaussianNLLEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'gaussian-nll',
  functionName: 'gaussianNLLLoss',
  loss: gaussianNLLLoss,
  title: 'Gaussian NLL',
  label: 'Gaussian NLL',
  summary:
    'Squared error divided by a variance that the model predicts as well, and that costs its logarithm.',
  family: 'regression',
  order: 20,
  nearest: 'mse',
  formula: String.raw`\ell(r, v) = \tfrac12 \left( \log v + \frac{r^2}{v} \right)`,
  symbols: [
    { tex: 'r', meaning: 'residual: predicted mean minus target', unit: 'unit of the target' },
    { tex: 'v', meaning: 'variance that the model predicts', unit: 'squared unit of the target' },
  ],
  parameters: [],
  worked: [
    {
      name: 'off by 2, at a variance of 4 and of 1',
      args: [[2, 2], [0, 0], [4, 1], { reduction: 'none' }],
      expected: [0.5 * (Math.log(4) + 1), 2],
      source: 'by hand: ½ (log 4 + 4/4) and ½ (log 1 + 4/1)',
    },
    {
      name: 'the whole density at its centre',
      args: [[0], [0], [1], { full: true }],
      expected: 0.9189385332046727,
      source: 'by hand: ½ log 2π',
    },
    {
      name: 'one variance for each row',
      args: [
        [
          [1, 2],
          [0, 3],
        ],
        [
          [0, 0],
          [0, 0],
        ],
        [1, 9],
      ],
      expected: (0.5 + 2 + Math.log(3) + Math.log(3) + 0.5) / 4,
      source: 'by hand: (½ + 2 + log 3 + (log 3 + ½)) / 4',
    },
  ],
  names: { pytorch: 'torch.nn.functional.gaussian_nll_loss', keras: null, optax: null },
  uses: [
    'Regression that says how sure it is of each prediction.',
    'Data whose noise differs from place to place.',
  ],
  pitfalls: [
    'It takes the variance, not its logarithm nor the standard deviation.',
    'A large variance makes the slope by the mean small, so hard examples are given up early; betaNLLLoss holds against it.',
    'Without a floor the loss falls without end where a model fits a point exactly; eps is that floor.',
  ],
  papers: [
    {
      authors: 'D. A. Nix, A. S. Weigend',
      title: 'Estimating the Mean and Variance of the Target Probability Distribution',
      year: 1994,
      id: '10.1109/ICNN.1994.374138',
    },
  ],
}));
