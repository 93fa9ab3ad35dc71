import * as tf from '@tensorflow/tfjs-core';
import { classRows, classWeights, cleanRows, readLabels, rowWeights } from './classTargets.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { oneOf, reductions, wholeNumber, withDefaults } from './options.ts';
import { type EmptyMean, reduce, reduceWeighted } from './reduce.ts';
import { pickLabelled } from './rows.ts';
import { shapesEqual, showShape } from './shapes.ts';
import { toFloat } from './toTensor.ts';

export interface NllOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** One weight per class. */
  weight?: ClassWeights;
  /** The class index whose samples count for nothing. Default −100. */
  ignoreIndex?: number;
  /** The class axis. Default −1: classes last; `axis: 1` for PyTorch's layout. */
  axis?: number;
  /** The mean over no samples: 0, or NaN as in PyTorch. Its gradient is 0 either way. Default `'zero'`. */
  emptyMean?: EmptyMean;
}

/**
 * Negative log-likelihood: minus the log-probability of the right class, read off log-probabilities.
 *
 * `crossEntropy` is this loss after a log softmax. **The class axis is the last one**, not axis 1 as in
 * PyTorch. The mean is Σ l / Σ w over the samples that are not ignored.
 *
 * @param logProbs log-probabilities [N,…,C], or [C] for one sample
 * @param target class indices [N,…]
 * @returns a scalar in nats, or [N,…] for `reduction: 'none'` (ignored samples give 0)
 * @throws if shapes disagree or a label is out of range
 * @example nllLoss([[Math.log(0.2), Math.log(0.8)]], [1]) // −log 0.8 = 0.2231
 * @see C. M. Bishop, “Pattern Recognition and Machine Learning” (2006), section 4.3.4
 */
export function nllLoss<R extends Reduction = 'mean'>(
  logProbs: Numeric,
  target: Numeric,
  options?: NllOptions<R>,
): LossOf<R> {
  const settings = withDefaults('nllLoss', options, {
    weight: undefined as ClassWeights | undefined,
    ignoreIndex: -100,
    axis: -1,
    emptyMean: 'zero' as EmptyMean,
    reduction: 'mean' as R,
  });
  const { ignoreIndex, emptyMean, reduction } = settings;
  wholeNumber('nllLoss', 'ignoreIndex', ignoreIndex);
  oneOf('nllLoss', 'emptyMean', emptyMean, ['zero', 'nan']);
  oneOf('nllLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const input = toFloat('nllLoss', 'logProbs', logProbs);
    const { rows, classes, lossShape } = classRows('nllLoss', input, settings.axis);
    const given = toFloat('nllLoss', 'target', target);
    if (!shapesEqual(given.shape, lossShape)) {
      throw new Error(
        `nllLoss: logProbs ${showShape(input.shape)} and target ${showShape(given.shape)} disagree; ` +
          `give class indices in shape ${showShape(lossShape)}`,
      );
    }
    const found = readLabels('nllLoss', given, classes, ignoreIndex);
    const own = rowWeights(found, classWeights('nllLoss', 'weight', settings.weight, classes));
    const surprisal = tf.sub(0, pickLabelled(cleanRows(rows, found.valid), found.labels));
    const losses = tf.reshape(own ? tf.mul(surprisal, own) : surprisal, lossShape);
    return own ? reduceWeighted(losses, own, reduction, emptyMean) : reduce(losses, reduction, emptyMean);
  });
}
