import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { toFloat } from './args/toTensor.ts';
import { crossEntropyOf } from './crossEntropy.ts';
import { diceIndex } from './dice.ts';
import { entryOf } from './entry.ts';
import type { ClassWeights, Numeric } from './loss.ts';
import { minusLog } from './ops/minusLog.ts';
import { checkOverlapOptions, type OverlapOptions, overlapDefaults, overlapOf } from './ops/overlap.ts';
import { segmentation } from './ops/segmentation.ts';

/** The options of `diceLoss`, which concern its part alone save for `fromLogits`, `ignoreIndex` and `axis`. */
export interface DiceCEOptions extends OverlapOptions<'mean' | 'sum'> {
  /** Only `'multiclass'`; for one map or maps that overlap there is `diceBCELoss`. */
  mode?: 'multiclass';
  /** What the Dice part is multiplied by, at least 0. Default 1. */
  diceWeight?: number;
  /** What the cross-entropy part is multiplied by, at least 0. Default 1. */
  ceWeight?: number;
  /** One weight per class for the cross-entropy alone; `classWeights` are those of the Dice part. */
  weight?: ClassWeights;
  /** The share of each target that the cross-entropy spreads over all classes, 0 to 1. Default 0. */
  labelSmoothing?: number;
}

const name = 'diceCELoss';

/**
 * Dice and cross-entropy together: each class's mask by its overlap, and every pixel by itself.
 *
 * `diceWeight · Dice + ceWeight · CE`, each part reduced on its own as in `diceLoss` and `crossEntropy`. The
 * parts have no common shape, so there is no `'none'`. With `fromLogits: false` the cross-entropy is that of
 * the probabilities divided by their sum, as in Keras, none of them below 1e-36.
 *
 * @param input logits (probabilities with `fromLogits: false`), `[N,…,C]`
 * @param target class indices without the class axis, or one value per class in the input's shape
 * @returns a scalar
 * @throws if shapes do not go together, a label is not a class, or an option is unknown or out of range
 * @example diceCELoss([[[2, 0], [0, 1]]], [[0, 1]]) // 0.1614 + 0.2201 = 0.3815
 * @see F. Isensee et al., “nnU-Net” (2021), doi:10.1038/s41592-020-01008-z
 */
export function diceCELoss(input: Numeric, target: Numeric, options?: DiceCEOptions): tf.Scalar {
  const { diceWeight, ceWeight, weight, labelSmoothing, ...filled } = withDefaults(name, options, {
    ...overlapDefaults<'mean' | 'sum'>(),
    diceWeight: 1,
    ceWeight: 1,
    weight: undefined as ClassWeights | undefined,
    labelSmoothing: 0,
  });
  checkOverlapOptions(name, filled, { modes: ['multiclass'], reductions: ['mean', 'sum'] });
  numberIn(name, 'diceWeight', diceWeight, { atLeast: 0 });
  numberIn(name, 'ceWeight', ceWeight, { atLeast: 0 });
  return tf.tidy(() => {
    const [x, t] = [toFloat(name, 'input', input), toFloat(name, 'target', target)];
    const maps = segmentation(name, x, t, { ...filled, mode: 'multiclass' });
    const overlap = overlapOf(name, maps, diceIndex, filled);
    const logits = filled.fromLogits ? maps.input : tf.neg(minusLog(maps.input));
    const perPixel = t.rank === x.rank ? maps.target : tf.reshape(t, [t.size]);
    const { ignoreIndex, reduction } = filled;
    const options = { weight, labelSmoothing, ignoreIndex, reduction };
    const pixels = crossEntropyOf(name, logits, perPixel, options);
    return tf.add(tf.mul(overlap, diceWeight), tf.mul(pixels, ceWeight)) as tf.Scalar;
  });
}

export const diceCEEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'dice-ce',
  functionName: 'diceCELoss',
  loss: diceCELoss,
  title: 'Dice + cross-entropy',
  label: 'Dice + CE',
  summary: 'Judges each class’s mask by its overlap and every pixel by the probability of its class.',
  family: 'segmentation',
  order: 5,
  formula: String.raw`\ell(p, y) = a \left( 1 - \frac{1}{C} \sum_{c=1}^{C} \frac{2 I_c + s}{P_c + T_c + s} \right) - \frac{b}{n} \sum_{i=1}^{n} \log q_i`,
  symbols: [
    { tex: 'p', meaning: 'predicted probabilities: softmax of each pixel’s logits', unit: 'none, 0 to 1' },
    { tex: 'y', meaning: 'the class of each pixel', unit: 'class index' },
    { tex: 'q_i', meaning: 'probability that pixel i gives to its own class', unit: 'none, 0 to 1' },
    { tex: 'n', meaning: 'how many pixels there are', unit: 'pixels' },
    { tex: 'C', meaning: 'how many classes there are', unit: 'classes' },
    { tex: 'I_c', meaning: 'overlap: the sum of p for class c over the pixels of class c', unit: 'pixels' },
    {
      tex: 'P_c',
      meaning: 'size of the prediction: the sum of p for class c over all pixels',
      unit: 'pixels',
    },
    { tex: 'T_c', meaning: 'size of the target: how many pixels are of class c', unit: 'pixels' },
    { tex: 'a', meaning: 'weight of the Dice part', unit: 'none' },
    { tex: 'b', meaning: 'weight of the cross-entropy part', unit: 'none' },
    { tex: 's', meaning: 'smoothing, which keeps absent classes well defined', unit: 'pixels' },
  ],
  parameters: [
    { name: 'diceWeight', symbol: 'a', default: 1, range: [0, 5], step: 0.25 },
    { name: 'ceWeight', symbol: 'b', default: 1, range: [0, 5], step: 0.25 },
    { name: 'smooth', symbol: 's', default: 1, range: [0, 10], step: 0.5 },
  ],
  worked: [
    {
      name: 'two pixels of two classes, as probabilities',
      args: [
        [
          [
            [0.8, 0.2],
            [0.4, 0.6],
          ],
        ],
        [[0, 1]],
        { fromLogits: false, smooth: 0 },
      ],
      expected: 1 - (8 / 11 + 2 / 3) / 2 - Math.log(0.48) / 2,
      source: 'by hand: scores 1.6/2.2 and 1.2/1.8, and −(log 0.8 + log 0.6) / 2',
    },
    {
      name: 'the same with unequal weights',
      args: [
        [
          [
            [0.8, 0.2],
            [0.4, 0.6],
          ],
        ],
        [[0, 1]],
        { fromLogits: false, smooth: 0, diceWeight: 0.5, ceWeight: 2 },
      ],
      expected: (1 - (8 / 11 + 2 / 3) / 2) / 2 - Math.log(0.48),
      source: 'by hand',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Segmentation with several classes: the usual choice of nnU-Net and its successors.',
    'Classes of very different sizes, where cross-entropy alone neglects the small ones.',
  ],
  pitfalls: [
    '`weight` is for the cross-entropy and `classWeights` for the Dice part: set both if you mean both.',
    'The two parts have different scales: their weights are not shares.',
    'Dropping the background with `includeBackground: false` leaves it in the cross-entropy.',
  ],
  papers: [
    {
      authors: 'F. Isensee, P. F. Jaeger, S. A. A. Kohl, J. Petersen, K. H. Maier-Hein',
      title: 'nnU-Net: A Self-Configuring Method for Deep Learning-Based Biomedical Image Segmentation',
      year: 2021,
      id: '10.1038/s41592-020-01008-z',
    },
  ],
}));
