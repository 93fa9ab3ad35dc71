import { withDefaults } from './args/options.ts';
import { absoluteErrors } from './each/l1.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { absWithSign } from './ops/absWithSign.ts';
import { ofResidual } from './ops/residual.ts';

export interface L1Options<R extends Reduction = Reduction> extends Reduced<R> {
  /** One weight per element, in the input's shape. The mean is then Σ w·l / Σ w, and 0 if Σ w = 0. */
  weight?: Numeric;
}

/**
 * Absolute error: every unit of error costs the same, so the best constant guess is the median.
 *
 * The slope is −1, 0 or 1; it is 0 at a perfect fit.
 *
 * @param input predictions, any shape
 * @param target true values, the input's shape and unit
 * @returns a scalar in the target's unit, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ (nothing broadcasts) or an option is unknown
 * @example l1Loss([0.5, 3], [0, 0]) // (0.5 + 3) / 2 = 1.75
 * @see P. Bloomfield and W. L. Steiger, “Least Absolute Deviations” (1983)
 */
export function l1Loss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: L1Options<R>,
): LossOf<R> {
  const { weight, reduction } = withDefaults('l1Loss', options, {
    weight: undefined as Numeric | undefined,
    reduction: 'mean' as R,
  });
  return ofResidual('l1Loss', input, target, {
    each: absoluteErrors,
    composed: absWithSign,
    weight,
    reduction,
  });
}

export const l1Entry = /* @__PURE__ */ entryOf(() => ({
  id: 'l1',
  functionName: 'l1Loss',
  loss: l1Loss,
  title: 'Absolute error (MAE)',
  label: 'MAE',
  summary: 'Punishes every unit of error alike, so that outliers pull no harder than other points.',
  family: 'regression',
  order: 2,
  formula: String.raw`\ell(r) = |r|`,
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
      expected: 1.75,
      source: 'by hand',
    },
    {
      name: 'each error apart, whichever its sign',
      args: [[-0.5, 3], [0, 0], { reduction: 'none' }],
      expected: [0.5, 3],
      source: 'by hand',
    },
    {
      name: 'the large error with a tenth of the weight',
      args: [[0.5, 3], [0, 0], { weight: [1, 0.1] }],
      expected: 0.8 / 1.1,
      source: 'by hand: (0.5 + 0.3) / 1.1',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.l1_loss',
    keras: 'keras.losses.MeanAbsoluteError',
    optax: null,
  },
  uses: [
    'Regression with outliers or heavy tails, where the median is a better summary than the mean.',
    'Errors that should be read in the unit of the target.',
  ],
  pitfalls: [
    'The slope does not shrink near the optimum, so a fixed learning rate keeps overshooting it.',
    'With an even number of points every value between the middle two is equally good.',
    'The slope at 0 is a choice: 0 here and in PyTorch; tf.abs takes −1.',
  ],
  papers: [
    {
      authors: 'P. Bloomfield, W. L. Steiger',
      title: 'Least Absolute Deviations: Theory, Applications, and Algorithms',
      year: 1983,
      id: '10.1007/978-1-4684-8574-5',
    },
  ],
}));
