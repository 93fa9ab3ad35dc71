import * as tf from '@tensorflow/tfjs-core';
import { withDefaults } from './args/options.ts';
import { squaredErrors } from './each/mse.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { ofResidual } from './ops/residual.ts';

export interface MseOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** One weight per element, in the input's shape. The mean is then Σ w·l / Σ w, and 0 if Σ w = 0. */
  weight?: Numeric;
}

/**
 * Squared error: twice the error costs four times as much, so outliers lead.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape and unit
 * @returns a scalar in the squared unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ (nothing broadcasts) or an option is unknown
 * @example mseLoss([0.5, 3], [0, 0]) // (0.25 + 9) / 2 = 4.625
 * @see A.-M. Legendre, “Nouvelles méthodes pour la détermination des orbites des comètes” (1805)
 */
export function mseLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: MseOptions<R>,
): LossOf<R> {
  const { weight, reduction } = withDefaults('mseLoss', options, {
    weight: undefined as Numeric | undefined,
    reduction: 'mean' as R,
  });
  return ofResidual('mseLoss', input, target, {
    each: squaredErrors,
    composed: tf.square,
    weight,
    reduction,
  });
}

export const mseEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'mse',
  functionName: 'mseLoss',
  loss: mseLoss,
  title: 'Squared error (MSE)',
  label: 'MSE',
  summary: 'Punishes an error by its square, so that one large error outweighs many small ones.',
  family: 'regression',
  order: 1,
  formula: String.raw`\ell(r) = r^2`,
  symbols: [
    {
      tex: 'r',
      meaning: 'residual: prediction minus target',
      unit: 'unit of the target',
      code: ['r', 'residual', 'residuals'],
    },
  ],
  curve: 'residual',
  parameters: [],
  worked: [
    {
      name: 'a small and a large error',
      args: [
        [0.5, 3],
        [0, 0],
      ],
      expected: 4.625,
      source: 'by hand',
    },
    {
      name: 'each error apart',
      args: [[0.5, 3], [0, 0], { reduction: 'none' }],
      expected: [0.25, 9],
      source: 'by hand',
    },
    {
      name: 'the large error with a tenth of the weight',
      args: [[0.5, 3], [0, 0], { weight: [1, 0.1] }],
      expected: 1.15 / 1.1,
      source: 'by hand: (0.25 + 0.9) / 1.1',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.mse_loss',
    keras: 'keras.losses.MeanSquaredError',
    optax: 'optax.losses.squared_error',
  },
  uses: [
    'Regression whose errors are roughly normal: the mean of the targets is then the best constant guess.',
    'Wherever large errors really are disproportionately bad.',
  ],
  pitfalls: [
    'One outlier can lead the whole fit, since its slope grows with its error.',
    'Some books and libraries put ½ in front (optax.losses.l2_loss): slopes then differ by a factor of 2.',
    'Predictions [N,1] against targets [N] broadcast to [N,N] in many libraries; here that is an error.',
  ],
  papers: [
    {
      authors: 'A.-M. Legendre',
      title: 'Nouvelles méthodes pour la détermination des orbites des comètes',
      year: 1805,
      id: 'https://archive.org/details/nouvellesmthode00legegoog',
    },
  ],
}));
