import * as tf from '@tensorflow/tfjs-core';
import { classRows, classWeights, cleanRows, readLabels, rowWeights, targetKind } from './classTargets.ts';
import { denseWithoutIgnoring, smoothed } from './denseTargets.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { numberIn, oneOf, reductions, wholeNumber, withDefaults } from './options.ts';
import { type EmptyMean, reduce, reduceWeighted } from './reduce.ts';
import { oneHotRows, spread } from './rows.ts';
import { surprisalAt, surprisalUnder } from './surprisal.ts';
import { toFloat } from './toTensor.ts';

export interface CrossEntropyOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** One weight per class, at least 0 and not all 0. */
  weight?: ClassWeights;
  /** The class index whose samples count for nothing. Default −100. */
  ignoreIndex?: number;
  /** The share of each target that is spread evenly over all classes, 0 to 1. Default 0. */
  labelSmoothing?: number;
  /** The class axis. Default −1: classes last; `axis: 1` for PyTorch's layout. */
  axis?: number;
  /** The mean over no samples: 0, or NaN as in PyTorch. Its gradient is 0 either way. Default `'zero'`. */
  emptyMean?: EmptyMean;
}

/**
 * Cross-entropy of logits: minus the log of the probability that softmax gives to the right class.
 *
 * **The class axis is the last one**, not axis 1 as in PyTorch; `axis` changes that.
 * With class indices the mean is Σ l / Σ w over the samples that are not ignored (PyTorch's weighted mean);
 * with probabilities it is Σ l / N. Smoothing moves a share e of the target to e/C on every class; with class
 * weights each class's part carries its own weight. A logit of −∞ on a class without target mass is fine;
 * with smoothing every class has mass, and the loss is ∞.
 *
 * @param input logits [N,…,C], or [C] for one sample
 * @param target class indices [N,…], or probabilities in the input's shape
 * @returns a scalar in nats, or [N,…] for `reduction: 'none'` (ignored samples give 0)
 * @throws if shapes disagree, a label is out of range, or probabilities come with `ignoreIndex` ≥ 0
 * @example crossEntropy([[1.2, -0.8, -0.5]], [0]) // 0.2761
 * @see I. J. Good, “Rational Decisions” (1952), doi:10.1111/j.2517-6161.1952.tb00104.x
 */
export function crossEntropy<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: CrossEntropyOptions<R>,
): LossOf<R> {
  return crossEntropyOf('crossEntropy', input, target, options);
}

/** `crossEntropy` under the name that the caller called, for losses that contain it. */
export function crossEntropyOf<R extends Reduction = 'mean'>(
  fn: string,
  input: Numeric,
  target: Numeric,
  options?: CrossEntropyOptions<R>,
): LossOf<R> {
  const settings = withDefaults(fn, options, {
    weight: undefined as ClassWeights | undefined,
    ignoreIndex: -100,
    labelSmoothing: 0,
    axis: -1,
    emptyMean: 'zero' as EmptyMean,
    reduction: 'mean' as R,
  });
  const { ignoreIndex, labelSmoothing, emptyMean, reduction } = settings;
  wholeNumber(fn, 'ignoreIndex', ignoreIndex);
  numberIn(fn, 'labelSmoothing', labelSmoothing, { atLeast: 0, atMost: 1 });
  oneOf(fn, 'emptyMean', emptyMean, ['zero', 'nan']);
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const logits = toFloat(fn, 'input', input);
    const { rows, classes, lossShape, toRows } = classRows(fn, logits, settings.axis);
    const given = toFloat(fn, 'target', target);
    const weights = classWeights(fn, 'weight', settings.weight, classes);
    if (targetKind(fn, logits.shape, given, lossShape) === 'dense') {
      denseWithoutIgnoring(fn, ignoreIndex);
      const shares = smoothed(toRows(given), labelSmoothing, classes);
      const losses = surprisalUnder(rows, weights ? tf.mul<tf.Tensor2D>(shares, weights) : shares);
      return reduce(tf.reshape(losses, lossShape), reduction, emptyMean);
    }
    const found = readLabels(fn, given, classes, ignoreIndex);
    const clean = cleanRows(rows, found.valid);
    const own = rowWeights(found, weights);
    const losses = () => {
      if (labelSmoothing === 0) {
        const surprisal = surprisalAt(clean, found.labels);
        return own ? tf.mul(surprisal, own) : surprisal;
      }
      const shares = smoothed(oneHotRows(found.labels, classes), labelSmoothing, classes);
      const weighted = weights ? tf.mul<tf.Tensor2D>(shares, weights) : shares;
      return surprisalUnder(clean, found.valid ? tf.mul(weighted, spread(found.valid, classes)) : weighted);
    };
    const apart = tf.reshape(losses(), lossShape);
    return own ? reduceWeighted(apart, own, reduction, emptyMean) : reduce(apart, reduction, emptyMean);
  });
}
