import { numberIn, withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduction } from './loss.ts';
import { checkOverlapOptions, type OverlapOptions, overlapDefaults, overlapLoss } from './ops/overlap.ts';

export interface TverskyOptions<R extends Reduction = Reduction> extends OverlapOptions<R> {
  /** What a false positive costs, at least 0. Default 0.5. */
  alpha?: number;
  /** What a false negative costs, at least 0. Default 0.5. */
  beta?: number;
  /** The loss of each sample and class is raised to this power, at least 0; 1 leaves it. Default 1. */
  gamma?: number;
}

/**
 * Tversky loss: an overlap loss in which false positives and false negatives have prices of their own.
 *
 * The loss of each sample and class is `1 − (I + smoothNr) / (I + alpha·FP + beta·FN + smoothDr)`, with
 * I = Σ p·t, FP = P − I and FN = T − I, raised to the power `gamma` (focal Tversky; with `logLoss` the
 * logarithm is raised). alpha = beta = 1 is Jaccard; alpha = beta = ½ with half the smoothing is Dice. Some
 * libraries give alpha to the false negatives. Modes, axes and the empty mask are those of `diceLoss`.
 *
 * @param input logits (probabilities with `fromLogits: false`): `[N,…,C]`, or `[N,…]` with `mode: 'binary'`
 * @param target `'binary'`, `'multilabel'`: the input's shape, values in [0, 1]; `'multiclass'`: class
 * indices without the class axis, or one value per class in the input's shape
 * @returns a scalar, mostly in [0, 1]; `reduction: 'none'` gives `[N,C]`, or `[C]` with `batch: true`
 * @throws if shapes do not go together, a label is not a class, or an option is unknown or out of range
 * @example tverskyLoss([[1, 0.5]], [[1, 0]], { mode: 'binary', fromLogits: false, smooth: 0, alpha: 0.3,
 *   beta: 0.7 }) // 1 − 1 / (1 + 0.3·0.5)
 * @see S. S. M. Salehi, D. Erdogmus, A. Gholipour, “Tversky Loss Function for Image Segmentation Using 3D
 * Fully Convolutional Deep Networks” (2017), arXiv:1706.05721; N. Abraham and N. M. Khan, “A Novel Focal
 * Tversky Loss Function” (2019), arXiv:1810.07842
 */
export function tverskyLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: TverskyOptions<R>,
): LossOf<R> {
  const { alpha, beta, gamma, ...filled } = withDefaults('tverskyLoss', options, {
    ...overlapDefaults<R>(),
    alpha: 0.5,
    beta: 0.5,
    gamma: 1,
  });
  checkOverlapOptions('tverskyLoss', filled);
  for (const [name, value] of Object.entries({ alpha, beta, gamma }))
    numberIn('tverskyLoss', name, value, { atLeast: 0 });
  const index = { top: 1, input: alpha, target: beta, overlap: 1 - alpha - beta };
  return overlapLoss('tverskyLoss', input, target, index, filled, gamma);
}

export const tverskyEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'tversky',
  functionName: 'tverskyLoss',
  loss: tverskyLoss,
  title: 'Tversky and focal Tversky',
  label: 'Tversky',
  summary: 'An overlap loss that prices false alarms and misses apart, and can stress the hard classes.',
  family: 'segmentation',
  order: 3,
  formula: String.raw`\ell(p, t) = \left( 1 - \frac{I + s}{I + \alpha (P - I) + \beta (T - I) + s} \right)^\gamma`,
  symbols: [
    { tex: 'p', meaning: 'predicted probability of each pixel', unit: 'none, 0 to 1', code: ['p'] },
    {
      tex: 't',
      meaning: 'target of each pixel: 1 inside the object, 0 outside',
      unit: 'none, 0 to 1',
      code: ['mask'],
    },
    { tex: 'I', meaning: 'overlap: the sum of p·t over the pixels', unit: 'pixels', code: ['overlap'] },
    { tex: 'P', meaning: 'size of the prediction: the sum of p; P − I are false positives', unit: 'pixels' },
    { tex: 'T', meaning: 'size of the target: the sum of t; T − I are false negatives', unit: 'pixels' },
    { tex: String.raw`\alpha`, meaning: 'price of a false positive', unit: 'none' },
    { tex: String.raw`\beta`, meaning: 'price of a false negative', unit: 'none' },
    { tex: String.raw`\gamma`, meaning: 'focal exponent; 1 leaves the loss as it is', unit: 'none' },
    { tex: 's', meaning: 'smoothing, which keeps empty masks well defined', unit: 'pixels', code: ['eps'] },
  ],
  parameters: [
    { name: 'alpha', symbol: String.raw`\alpha`, default: 0.5, range: [0, 2], step: 0.1 },
    { name: 'beta', symbol: String.raw`\beta`, default: 0.5, range: [0, 2], step: 0.1 },
    { name: 'gamma', symbol: String.raw`\gamma`, default: 1, range: [0.25, 3], step: 0.25 },
    { name: 'smooth', symbol: 's', default: 1, range: [0, 10], step: 0.5 },
  ],
  worked: [
    {
      name: 'misses dearer than false alarms, without smoothing',
      args: [
        [[0.9, 0.2, 0.6, 0.1]],
        [[1, 0, 0, 1]],
        { mode: 'binary', fromLogits: false, smooth: 0, alpha: 0.3, beta: 0.7 },
      ],
      expected: 0.94 / 1.94,
      source: 'by hand: 1 − 1.0 / (1.0 + 0.3·0.8 + 0.7·1.0)',
    },
    {
      name: 'the same with smoothing 1',
      args: [
        [[0.9, 0.2, 0.6, 0.1]],
        [[1, 0, 0, 1]],
        { mode: 'binary', fromLogits: false, alpha: 0.3, beta: 0.7 },
      ],
      expected: 0.94 / 2.94,
      source: 'by hand: 1 − (1.0 + 1) / (1.94 + 1)',
    },
    {
      name: 'the focal form squares it',
      args: [
        [[0.9, 0.2, 0.6, 0.1]],
        [[1, 0, 0, 1]],
        { mode: 'binary', fromLogits: false, alpha: 0.3, beta: 0.7, gamma: 2 },
      ],
      expected: (0.94 / 2.94) ** 2,
      source: 'by hand',
    },
  ],
  names: { pytorch: null, keras: 'keras.losses.Tversky', optax: null },
  uses: [
    'Segmentation in which a miss costs more than a false alarm, or the other way round.',
    'Small lesions: beta above alpha trades precision for recall; gamma below 1 stresses what is nearly right.',
  ],
  pitfalls: [
    'Which of the two prices is called alpha differs between papers and libraries: try unequal ones first.',
    'The papers write the focal exponent as 1/γ with γ in [1, 3]; here it is the exponent itself.',
    'An exponent below 1 makes the slope grow without bound as a class comes close to perfect.',
  ],
  papers: [
    {
      authors: 'S. S. M. Salehi, D. Erdogmus, A. Gholipour',
      title: 'Tversky Loss Function for Image Segmentation Using 3D Fully Convolutional Deep Networks',
      year: 2017,
      id: '10.1007/978-3-319-67389-9_44',
    },
    {
      authors: 'N. Abraham, N. M. Khan',
      title: 'A Novel Focal Tversky Loss Function with Improved Attention U-Net for Lesion Segmentation',
      year: 2019,
      id: '10.1109/ISBI.2019.8759329',
    },
  ],
}));
