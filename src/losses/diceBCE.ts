import * as tf from '@tensorflow/tfjs-core';
import { numberIn, withDefaults } from './args/options.ts';
import { toFloat } from './args/toTensor.ts';
import { diceIndex } from './dice.ts';
import { entryOf } from './entry.ts';
import type { Numeric } from './loss.ts';
import { bernoulliLoss } from './ops/bernoulli.ts';
import { broadcastWeight } from './ops/broadcastWeight.ts';
import { logisticLossWith } from './ops/logistic.ts';
import { checkOverlapOptions, type OverlapOptions, overlapDefaults, overlapOf } from './ops/overlap.ts';
import { reduce, reduceWeighted } from './ops/reduce.ts';
import { segmentation } from './ops/segmentation.ts';

/** The options of `diceLoss`, which concern its part alone save for `fromLogits`, `ignoreIndex` and `axis`. */
export interface DiceBCEOptions extends OverlapOptions<'mean' | 'sum'> {
  /** Default: `'binary'` if C = 1, else `'multilabel'`. */
  mode?: 'binary' | 'multilabel';
  /** What the Dice part is multiplied by, at least 0. Default 1. */
  diceWeight?: number;
  /** What the cross-entropy part is multiplied by, at least 0. Default 1. */
  bceWeight?: number;
  /** Multiplies the positive term of the cross-entropy: a number, or what broadcasts over `input`. */
  posWeight?: Numeric;
}

const name = 'diceBCELoss';

/**
 * Dice and binary cross-entropy together: whole masks by their overlap, and every pixel by itself.
 *
 * `diceWeight · Dice + bceWeight · BCE`, each part reduced on its own: under `'mean'` the cross-entropy
 * divides by its elements, those of ignored pixels left out. The parts have no common shape, so there is no
 * `'none'`. With `fromLogits: false` the cross-entropy is that of probabilities, each log held at −100.
 *
 * @param input logits (probabilities with `fromLogits: false`): `[N,…,C]`, or `[N,…]` with `mode: 'binary'`
 * @param target the input's shape, values in [0, 1]
 * @returns a scalar
 * @throws if shapes differ, values leave [0, 1], or an option is unknown or out of range
 * @example diceBCELoss([[0.9, 0.2, 0.6, 0.1]], [[1, 0, 0, 1]], { mode: 'binary', fromLogits: false })
 *   // 0.375 + 0.8868 = 1.2618
 * @see S. A. Taghanaki et al., “Combo Loss” (2019), arXiv:1805.02798
 */
export function diceBCELoss(input: Numeric, target: Numeric, options?: DiceBCEOptions): tf.Scalar {
  const { diceWeight, bceWeight, posWeight, ...filled } = withDefaults(name, options, {
    ...overlapDefaults<'mean' | 'sum'>(),
    diceWeight: 1,
    bceWeight: 1,
    posWeight: undefined as Numeric | undefined,
  });
  checkOverlapOptions(name, filled, { modes: ['binary', 'multilabel'], reductions: ['mean', 'sum'] });
  numberIn(name, 'diceWeight', diceWeight, { atLeast: 0 });
  numberIn(name, 'bceWeight', bceWeight, { atLeast: 0 });
  return tf.tidy(() => {
    const x = toFloat(name, 'input', input);
    const maps = segmentation(name, x, target, filled, 'multilabel');
    const overlap = overlapOf(name, maps, diceIndex, filled);
    const scale = broadcastWeight(name, 'posWeight', posWeight, x.shape);
    const positive = scale && maps.toRows(tf.broadcastTo(scale, x.shape));
    const each = filled.fromLogits ? logisticLossWith : bernoulliLossWith;
    const losses = each(maps.input, maps.target, positive);
    const pixels =
      filled.ignoreIndex === undefined
        ? reduce(losses, filled.reduction)
        : reduceWeighted(maps.keep(losses), maps.keep(tf.onesLike(losses)), filled.reduction);
    return tf.add(tf.mul(overlap, diceWeight), tf.mul(pixels, bceWeight)) as tf.Scalar;
  });
}

/** `bernoulliLoss` is linear in the target, so its positive term can be had, and weighed, alone. */
function bernoulliLossWith(p: tf.Tensor, z: tf.Tensor, posWeight: tf.Tensor | null): tf.Tensor {
  if (!posWeight) return bernoulliLoss(p, z);
  const positive = tf.mul(tf.mul(posWeight, z), bernoulliLoss(p, tf.onesLike(p)));
  return tf.add(positive, tf.mul(tf.sub(1, z), bernoulliLoss(p, tf.zerosLike(p))));
}

export const diceBCEEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'dice-bce',
  functionName: 'diceBCELoss',
  loss: diceBCELoss,
  title: 'Dice + binary cross-entropy',
  label: 'Dice + BCE',
  summary: 'Judges whole masks by their overlap and every pixel by itself, so that slopes never vanish.',
  family: 'segmentation',
  order: 4,
  formula: String.raw`\ell(p, t) = a \left( 1 - \frac{2 I + s}{P + T + s} \right) - \frac{b}{n} \sum_{i=1}^{n} \left( t_i \log p_i + (1 - t_i) \log (1 - p_i) \right)`,
  symbols: [
    { tex: 'p', meaning: 'predicted probability of each pixel', unit: 'none, 0 to 1', code: ['p'] },
    {
      tex: 't',
      meaning: 'target of each pixel: 1 inside the object, 0 outside',
      unit: 'none, 0 to 1',
      code: ['mask'],
    },
    { tex: 'n', meaning: 'how many pixels there are', unit: 'pixels' },
    { tex: 'I', meaning: 'overlap: the sum of p·t over the pixels', unit: 'pixels', code: ['overlap'] },
    { tex: 'P', meaning: 'size of the prediction: the sum of p', unit: 'pixels', code: ['size'] },
    { tex: 'T', meaning: 'size of the target: the sum of t', unit: 'pixels', code: ['size'] },
    { tex: 'a', meaning: 'weight of the Dice part', unit: 'none' },
    { tex: 'b', meaning: 'weight of the cross-entropy part', unit: 'none' },
    { tex: 's', meaning: 'smoothing, which keeps empty masks well defined', unit: 'pixels' },
  ],
  parameters: [
    { name: 'diceWeight', symbol: 'a', default: 1, range: [0, 5], step: 0.25 },
    { name: 'bceWeight', symbol: 'b', default: 1, range: [0, 5], step: 0.25 },
    { name: 'smooth', symbol: 's', default: 1, range: [0, 10], step: 0.5 },
  ],
  worked: [
    {
      name: 'four pixels',
      args: [[[0.9, 0.2, 0.6, 0.1]], [[1, 0, 0, 1]], { mode: 'binary', fromLogits: false }],
      expected: 0.375 + 0.886845,
      source: 'by hand: Dice 1 − 3/4.8, and −(log 0.9 + log 0.8 + log 0.4 + log 0.1) / 4',
    },
    {
      name: 'the same with unequal weights',
      args: [
        [[0.9, 0.2, 0.6, 0.1]],
        [[1, 0, 0, 1]],
        { mode: 'binary', fromLogits: false, diceWeight: 2, bceWeight: 0.5 },
      ],
      expected: 0.75 + 0.4434225,
      source: 'by hand: 2·0.375 + 0.886845 / 2',
    },
  ],
  names: { pytorch: null, keras: null, optax: null },
  uses: [
    'Segmentation with one object class, or with labels that may overlap.',
    'Masks so small that cross-entropy alone settles on all background.',
  ],
  pitfalls: [
    'The two parts have different scales: their weights are not shares.',
    '`classWeights`, `absentClass` and `batch` concern the Dice part only.',
    'Judge calibration apart: the Dice part pushes probabilities towards 0 and 1.',
  ],
  papers: [
    {
      authors:
        'S. A. Taghanaki, Y. Zheng, S. K. Zhou, B. Georgescu, P. Sharma, D. Xu, D. Comaniciu, G. Hamarneh',
      title: 'Combo Loss: Handling Input and Output Imbalance in Multi-Organ Segmentation',
      year: 2019,
      id: '10.1016/j.compmedimag.2019.04.005',
    },
  ],
}));
