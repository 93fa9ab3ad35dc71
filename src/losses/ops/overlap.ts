import * as tf from '@tensorflow/tfjs-core';
import { classWeights as weightPerClass } from '../args/classTargets.ts';
import { flag, numberIn, oneOf, reductions, wholeNumber } from '../args/options.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from '../loss.ts';
import { type OverlapIndex, overlapPerClass } from './overlapPerClass.ts';
import { powerAboveZero } from './powerAboveZero.ts';
import { reduce, reduceWeighted } from './reduce.ts';
import { softmaxRows } from './rows.ts';
import { type SegMode, type Segmentation, segmentation } from './segmentation.ts';
import { sigmoid } from './sigmoid.ts';
import { sumMiddle } from './sum.ts';
import { withGradient } from './withGradient.ts';

/** The options that all overlap losses share. */
export interface OverlapOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /**
   * One map, maps that may overlap, or one class per pixel. Default: `'binary'` if C = 1, else `'multiclass'`. The
   * last axis is taken for classes then: maps `[N,H,W]` without a class axis need `mode: 'binary'`.
   */
  mode?: SegMode;
  /** Whether `input` holds logits (sigmoid or softmax follows) or probabilities. Default true. */
  fromLogits?: boolean;
  /** Added above and below the fraction bar, at least 0. Default 1. */
  smooth?: number;
  /** The same above the bar only. Default `smooth`. */
  smoothNr?: number;
  /** The same below the bar only. Default `smooth`. */
  smoothDr?: number;
  /** Sizes of prediction and target as sums of squares; the overlap stays as it is. Default false. */
  squaredPred?: boolean;
  /** Pool the sums over the whole batch rather than per sample. Default false. */
  batch?: boolean;
  /** False drops class 0 after softmax, together with its weight; one class alone stays. Default true. */
  includeBackground?: boolean;
  /** One weight per class, always C of them. The mean is then Σ w·l / Σ w over samples and classes. */
  classWeights?: ClassWeights;
  /** The target's value that marks pixels to leave out. Off by default, while `crossEntropy` leaves out −100. */
  ignoreIndex?: number;
  /** Overlap as Σ min(p, t), which makes p = t the optimum for soft targets too. Default false. */
  softLabel?: boolean;
  /** Whether classes that a target lacks count: `'skip'` gives them weight 0. Default `'include'`. */
  absentClass?: 'include' | 'skip';
  /**
   * −log(score) in place of 1 − score. Default false. With `smooth: 0` an empty target has score 0 whatever is
   * predicted: its loss is 82.9 (−log 1e-36) with slope 0, so keep some smoothing, or skip absent classes.
   */
  logLoss?: boolean;
  /** The axis that holds the classes; negative counts from the last. Default −1. */
  axis?: number;
}

/** Every shared option with its default; the spread of a loss's own options follows it. */
export function overlapDefaults<R extends Reduction>() {
  return {
    mode: undefined as SegMode | undefined,
    fromLogits: true,
    smooth: 1,
    smoothNr: undefined as number | undefined,
    smoothDr: undefined as number | undefined,
    squaredPred: false,
    batch: false,
    includeBackground: true,
    classWeights: undefined as ClassWeights | undefined,
    ignoreIndex: undefined as number | undefined,
    softLabel: false,
    absentClass: 'include' as 'include' | 'skip',
    logLoss: false,
    axis: -1,
    reduction: 'mean' as R,
  };
}

type FilledOverlapOptions<R extends Reduction> = ReturnType<typeof overlapDefaults<R>>;

const modes = ['binary', 'multilabel', 'multiclass'] as const;

/** Holds every shared option to its range; losses in two parts take fewer modes and reductions. */
export function checkOverlapOptions(
  fn: string,
  options: FilledOverlapOptions<Reduction>,
  allowed: { modes: readonly SegMode[]; reductions: readonly Reduction[] } = { modes, reductions },
): void {
  if (options.mode !== undefined) oneOf(fn, 'mode', options.mode, allowed.modes);
  for (const name of [
    'fromLogits',
    'squaredPred',
    'batch',
    'includeBackground',
    'softLabel',
    'logLoss',
  ] as const)
    flag(fn, name, options[name]);
  for (const name of ['smooth', 'smoothNr', 'smoothDr'] as const)
    if (options[name] !== undefined) numberIn(fn, name, options[name], { atLeast: 0 });
  if (options.ignoreIndex !== undefined) wholeNumber(fn, 'ignoreIndex', options.ignoreIndex);
  oneOf(fn, 'absentClass', options.absentClass, ['include', 'skip']);
  oneOf(fn, 'reduction', options.reduction, allowed.reductions);
}

/** One overlap loss from checked options: lays out, scores, turns scores into losses, weighs and reduces. */
export function overlapLoss<R extends Reduction>(
  fn: string,
  input: Numeric,
  target: Numeric,
  index: OverlapIndex,
  options: FilledOverlapOptions<R>,
  gamma = 1,
): LossOf<R> {
  return tf.tidy(() => overlapOf(fn, segmentation(fn, input, target, options), index, options, gamma));
}

/** `overlapLoss` of what is laid out already. */
export function overlapOf<R extends Reduction>(
  fn: string,
  maps: Segmentation,
  index: OverlapIndex,
  options: FilledOverlapOptions<R>,
  gamma = 1,
): LossOf<R> {
  const { smooth, smoothNr = smooth, smoothDr = smooth } = options;
  const p = mapsOf(maps, probabilitiesOf(maps, options.fromLogits));
  const t = mapsOf(maps, maps.target);
  const plain = overlapPerClass(p, t, maps.fixed, index, { ...options, smoothNr, smoothDr });
  const focal = gamma === 1 ? plain : powerAboveZero(plain, gamma);
  return reduceByClass(fn, t, focal, options);
}

function probabilitiesOf({ mode, input, keep }: Segmentation, fromLogits: boolean): tf.Tensor {
  if (!fromLogits) return input;
  return keep(mode === 'multiclass' ? softmaxRows(input) : sigmoid(input));
}

/** Rows [S·M,C] as maps [S,M,C]. */
function mapsOf({ samples }: Segmentation, rows: tf.Tensor): tf.Tensor {
  const [all, classes] = rows.shape as [number, number];
  return tf.reshape(rows, [samples, samples === 0 ? 0 : all / samples, classes]);
}

/** Losses of each sample and class, weighed by class and reduced. */
function reduceByClass<R extends Reduction>(
  fn: string,
  target: tf.Tensor,
  losses: tf.Tensor,
  { classWeights, absentClass, includeBackground, batch, reduction }: FilledOverlapOptions<R>,
): LossOf<R> {
  const [samples, classes] = losses.shape as [number, number];
  const first = includeBackground || classes === 1 ? 0 : 1;
  const kept = (each: tf.Tensor): tf.Tensor => {
    const rows = first === 0 ? each : tf.slice(each, [0, first], [samples, classes - first]);
    return batch ? tf.reshape(rows, [classes - first]) : rows;
  };
  const perClass = weightPerClass(fn, 'classWeights', classWeights, classes);
  const weights = [
    ...(perClass ? [perClass] : []),
    ...(absentClass === 'include' ? [] : [oneWherePresent(sumMiddle(target))]),
  ];
  if (weights.length === 0) return reduce(kept(losses), reduction);
  const weight = weights.reduce<tf.Tensor>((product, each) => tf.mul(product, each), tf.onesLike(losses));
  return reduceWeighted(kept(tf.mul(losses, weight)), kept(weight), reduction);
}

/** 1 where a class has any target at all, else 0, as a constant. */
const oneWherePresent = /* @__PURE__ */ withGradient(
  (size: tf.Tensor) => tf.cast(tf.greater(size, 0), 'float32'),
  (_dy, size) => [tf.zerosLike(size)],
);
