import { withDefaults } from './args/options.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduction } from './loss.ts';
import { checkOverlapOptions, type OverlapOptions, overlapDefaults, overlapLoss } from './ops/overlap.ts';

export type JaccardOptions<R extends Reduction = Reduction> = OverlapOptions<R>;

/** The overlap, divided by the union. */
const jaccardIndex = { top: 1, input: 1, target: 1, overlap: -1 };

/**
 * Jaccard loss: one minus intersection over union (IoU). Also exported as `iouLoss`.
 *
 * The loss of each sample and class is `1 − (I + smoothNr) / (P + T − I + smoothDr)`, with I = Σ p·t,
 * P = Σ p and T = Σ t. Without smoothing it is 2d / (1 + d) of the Dice loss d: never smaller, and in the
 * same order. Modes, axes and the empty mask are those of `diceLoss`.
 *
 * @param input logits (probabilities with `fromLogits: false`): `[N,…,C]`, or `[N,…]` with `mode: 'binary'`
 * @param target `'binary'`, `'multilabel'`: the input's shape, values in [0, 1]; `'multiclass'`: class
 * indices without the class axis, or one value per class in the input's shape
 * @returns a scalar, mostly in [0, 1]; `reduction: 'none'` gives `[N,C]`, or `[C]` with `batch: true`
 * @throws if shapes do not go together, a label is not a class, or an option is unknown or out of range
 * @example jaccardLoss([[1, 0.5]], [[1, 0]], { mode: 'binary', fromLogits: false, smooth: 0 }) // 1 − 1 / 1.5
 * @see M. A. Rahman and Y. Wang, “Optimizing Intersection-Over-Union in Deep Neural Networks for Image
 * Segmentation” (2016), doi:10.1007/978-3-319-50835-1_22
 */
export function jaccardLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: JaccardOptions<R>,
): LossOf<R> {
  return jaccardNamed('jaccardLoss', input, target, options);
}

/** Jaccard loss under its other name: see `jaccardLoss`. */
export function iouLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: JaccardOptions<R>,
): LossOf<R> {
  return jaccardNamed('iouLoss', input, target, options);
}

function jaccardNamed<R extends Reduction>(
  fn: string,
  input: Numeric,
  target: Numeric,
  options: JaccardOptions<R> | undefined,
): LossOf<R> {
  const filled = withDefaults(fn, options, overlapDefaults<R>());
  checkOverlapOptions(fn, filled);
  return overlapLoss(fn, input, target, jaccardIndex, filled);
}

export const jaccardEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'jaccard',
  functionName: 'jaccardLoss',
  loss: jaccardLoss,
  title: 'Jaccard (IoU)',
  label: 'Jaccard',
  summary: 'One minus intersection over union, which counts each mistaken pixel once against the union.',
  family: 'segmentation',
  order: 2,
  formula: String.raw`\ell_s(p, t) = 1 - \frac{I + s}{P + T - I + s}`,
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
      expected: 9 / 14,
      source: 'by hand: 1 − 1.0 / (1.8 + 2 − 1.0)',
    },
    {
      name: 'the same four pixels with smoothing 1',
      args: [[[0.9, 0.2, 0.6, 0.1]], [[1, 0, 0, 1]], { mode: 'binary', fromLogits: false }],
      expected: 9 / 19,
      source: 'by hand: 1 − (1.0 + 1) / (2.8 + 1)',
    },
    {
      name: 'three classes, one of four pixels mistaken',
      args: [
        [
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
        ],
        [[0, 1, 2, 2]],
        { fromLogits: false, smooth: 0, reduction: 'none' },
      ],
      expected: [[0, 0.5, 0.5]],
      source: 'by hand: 1 of 1, 1 of 2 and 1 of 2 pixels shared',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Segmentation that is judged by mean IoU, as in Cityscapes or Pascal VOC.',
    'Wherever half a match should cost more than it does under Dice.',
  ],
  pitfalls: [
    'A value of it is not comparable with a Dice loss: 0.5 there is 0.67 here.',
    'Averaging over samples or pooling the batch first are two losses: set `batch` on purpose.',
    'With soft targets p = t is not the minimum; `softLabel` makes it so.',
  ],
  papers: [
    {
      authors: 'M. A. Rahman, Y. Wang',
      title: 'Optimizing Intersection-Over-Union in Deep Neural Networks for Image Segmentation',
      year: 2016,
      id: '10.1007/978-3-319-50835-1_22',
    },
    {
      authors: 'P. Jaccard',
      title: 'The Distribution of the Flora in the Alpine Zone',
      year: 1912,
      id: '10.1111/j.1469-8137.1912.tb05611.x',
    },
  ],
}));
