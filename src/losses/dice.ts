import { withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduction } from './loss.ts';
import { checkOverlapOptions, type OverlapOptions, overlapDefaults, overlapLoss } from './ops/overlap.ts';
import type { OverlapIndex } from './ops/overlapPerClass.ts';

export type DiceOptions<R extends Reduction = Reduction> = OverlapOptions<R>;

/** Twice the overlap, divided by both sizes together. */
export const diceIndex: OverlapIndex = { top: 2, input: 1, target: 1, overlap: 0 };

/**
 * Dice loss: one minus twice the overlap of prediction and target, divided by their sizes together.
 *
 * Sums run over all pixels of a map, so a small object counts as much as a large one. The loss of each
 * sample and class is `1 − (2I + smoothNr) / (P + T + smoothDr)`, with I = Σ p·t, P = Σ p and T = Σ t;
 * `'mean'` averages over samples and classes. PyTorch has no Dice loss; the options are those of MONAI and
 * segmentation_models_pytorch, except that classes stand on the last axis here, and that 0/0 (no smoothing,
 * nothing to find, nothing found) is a perfect score.
 *
 * With soft targets p = t is not the optimum unless `softLabel` is set.
 *
 * @param input logits (probabilities with `fromLogits: false`): `[N,…,C]`, or `[N,…]` with `mode: 'binary'`
 * @param target `'binary'`, `'multilabel'`: the input's shape, values in [0, 1]; `'multiclass'`: class
 * indices without the class axis, or one value per class in the input's shape
 * @returns a scalar, mostly in [0, 1]; `reduction: 'none'` gives `[N,C]`, or `[C]` with `batch: true`
 * @throws if shapes do not go together, a label is not a class, or an option is unknown or out of range
 * @example diceLoss([[0.9, 0.2, 0.6, 0.1]], [[1, 0, 0, 1]], { mode: 'binary', fromLogits: false }) // 0.375
 * @see F. Milletari, N. Navab, S.-A. Ahmadi, “V-Net” (2016), arXiv:1606.04797
 */
export function diceLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: DiceOptions<R>,
): LossOf<R> {
  const filled = withDefaults('diceLoss', options, overlapDefaults<R>());
  checkOverlapOptions('diceLoss', filled);
  return overlapLoss('diceLoss', input, target, diceIndex, filled);
}

export const diceEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'dice',
  functionName: 'diceLoss',
  loss: diceLoss,
  title: 'Dice',
  label: 'Dice',
  summary: 'Compares whole masks by their overlap, so that a small object counts as much as a large one.',
  family: 'segmentation',
  order: 1,
  formula: String.raw`\ell_s(p, t) = 1 - \frac{2 I + s}{P + T + s}`,
  symbols: [
    { tex: 'p', meaning: 'predicted probability of each pixel', unit: 'none, 0 to 1', code: ['p'] },
    {
      tex: 't',
      meaning: 'target of each pixel: 1 inside the object, 0 outside',
      unit: 'none, 0 to 1',
      code: ['mask'],
    },
    { tex: 'I', meaning: 'overlap: the sum of p·t over the pixels', unit: 'pixels', code: ['overlap'] },
    { tex: 'P', meaning: 'size of the prediction: the sum of p', unit: 'pixels', code: ['sizes', 'size'] },
    { tex: 'T', meaning: 'size of the target: the sum of t', unit: 'pixels', code: ['sizes', 'size'] },
    { tex: 's', meaning: 'smoothing, which keeps empty masks well defined', unit: 'pixels', code: ['eps'] },
  ],
  parameters: [{ name: 'smooth', symbol: 's', default: 1, range: [0, 10], step: 0.5 }],
  worked: [
    {
      name: 'four pixels without smoothing',
      args: [[[0.9, 0.2, 0.6, 0.1]], [[1, 0, 0, 1]], { mode: 'binary', fromLogits: false, smooth: 0 }],
      expected: 9 / 19,
      source: 'by hand: 1 − 2·1.0 / (1.8 + 2)',
    },
    {
      name: 'the same four pixels with smoothing 1',
      args: [[[0.9, 0.2, 0.6, 0.1]], [[1, 0, 0, 1]], { mode: 'binary', fromLogits: false }],
      expected: 0.375,
      source: 'by hand: 1 − (2·1.0 + 1) / (1.8 + 2 + 1)',
    },
    {
      name: 'two masks apart',
      args: [
        [
          [0, 1, 0, 1],
          [0.4, 0, 0, 0.9],
        ],
        [
          [1, 1, 0, 0],
          [1, 1, 0, 0],
        ],
        { mode: 'binary', fromLogits: false, smooth: 0, reduction: 'none' },
      ],
      expected: [[0.5], [0.75757576]],
      source: 'Keras documentation of keras.losses.Dice with axis=(1,)',
    },
    {
      name: 'the two masks pooled into one',
      args: [
        [
          [0, 1, 0, 1],
          [0.4, 0, 0, 0.9],
        ],
        [
          [1, 1, 0, 0],
          [1, 1, 0, 0],
        ],
        { mode: 'binary', fromLogits: false, smooth: 0, batch: true },
      ],
      expected: 0.61643836,
      source: 'Keras documentation of keras.losses.Dice',
    },
    {
      name: 'four logits through the sigmoid',
      args: [[[1, -1, -1, 1]], [[1, 0, 1, 1]], { mode: 'binary', smooth: 1e-6 }],
      expected: 0.30757651,
      source: 'MONAI, tests of DiceLoss(sigmoid=True)',
    },
    {
      name: 'the same logits for a full and for half a mask',
      args: [
        [
          [1, -1, -1, 1],
          [1, -1, -1, 1],
        ],
        [
          [1, 1, 1, 1],
          [1, 0, 1, 0],
        ],
        { mode: 'binary', smooth: 1e-4 },
      ],
      expected: 0.41665764,
      source: 'MONAI, tests of DiceLoss(sigmoid=True)',
    },
    {
      name: 'four pixels with squared sizes',
      args: [
        [[0.9, 0.2, 0.6, 0.1]],
        [[1, 0, 0, 1]],
        { mode: 'binary', fromLogits: false, squaredPred: true },
      ],
      expected: 1 - 3 / 4.22,
      source: 'by hand: 1 − (2·1.0 + 1) / (1.22 + 2 + 1)',
    },
  ],
  names: { pytorch: null, keras: 'keras.losses.Dice', optax: 'optax.losses.dice_loss' },
  uses: [
    'Segmentation in which the object covers few pixels, such as lesions or roads.',
    'Training for the Dice score (F1) by which a segmentation is judged.',
  ],
  pitfalls: [
    'Averaging over samples or pooling the batch first are two losses: set `batch` on purpose.',
    'Without smoothing an empty target costs 1 however little is predicted, and its slope is 0.',
    'Optax and segmentation_models_pytorch add the smoothing to halved sums: their s is 2s here.',
    'With soft targets p = t is not the minimum; `softLabel` makes it so.',
    'Slopes vanish where logits saturate, so it is often added to cross-entropy.',
  ],
  papers: [
    {
      authors: 'F. Milletari, N. Navab, S.-A. Ahmadi',
      title: 'V-Net: Fully Convolutional Neural Networks for Volumetric Medical Image Segmentation',
      year: 2016,
      id: '10.1109/3DV.2016.79',
    },
    {
      authors: 'L. R. Dice',
      title: 'Measures of the Amount of Ecologic Association Between Species',
      year: 1945,
      id: '10.2307/1932409',
    },
  ],
}));
