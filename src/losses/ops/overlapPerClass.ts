import * as tf from '@tensorflow/tfjs-core';
import { absWithSign, signOf } from './absWithSign.ts';
import { minusLog } from './minusLog.ts';
import { oneWhereZero } from './oneWhereZero.ts';
import { repeated, sumMiddle } from './sum.ts';
import { withGradient } from './withGradient.ts';

// Everything here is about maps [S,M,C]: S samples, M pixels, C classes.

/**
 * Which overlap index: `(top·I + nr) / (input·P + target·T + overlap·I + dr)`, where I is the overlap of
 * prediction and target, and P and T are their sizes.
 */
export interface OverlapIndex {
  top: number;
  input: number;
  target: number;
  overlap: number;
}

interface OverlapForm {
  smoothNr: number;
  smoothDr: number;
  /** P and T as sums of squares. */
  squaredPred: boolean;
  /** I as the sum of the smaller of the two, `(p + t − |p − t|) / 2`, which is largest at p = t. */
  softLabel: boolean;
  /** −log of the index in place of 1 − index. */
  logLoss: boolean;
}

/** What keeps quotients finite before they meet a factor of 0; float32 ends at 1e-38. */
const tiny = 1e-36;

/**
 * The loss of each sample and class: [S,M,C] → [S,C].
 *
 * Where the denominator is 0 there is nothing to find and nothing was found: the loss is 0 with slope 0, for
 * 0/0 is NaN on the CPU and 1 on WebGL. A `fixed` target has no slope, which saves the work for it.
 */
export function overlapPerClass(
  probabilities: tf.Tensor,
  target: tf.Tensor,
  fixed: boolean,
  index: OverlapIndex,
  { smoothNr, smoothDr, squaredPred, softLabel, logLoss }: OverlapForm,
): tf.Tensor {
  const fraction = (p: tf.Tensor, t: tf.Tensor) => {
    const size = (x: tf.Tensor) => sumMiddle(squaredPred ? tf.square(x) : x);
    const shared = sumMiddle(softLabel ? smallerOf(p, t) : tf.mul(p, t));
    const sizes = tf.add(tf.mul(size(p), index.input), tf.mul(size(t), index.target));
    const bottom = tf.add(tf.add(sizes, tf.mul(shared, index.overlap)), smoothDr);
    const top = tf.add(tf.mul(shared, index.top), smoothNr);
    const empty = oneWhereZero(bottom);
    const found = tf.sub(1, empty);
    const score = tf.add(tf.mul(tf.div(top, tf.add(bottom, empty)), found), empty);
    return { top, bottom, found, score };
  };
  const losses = withGradient(
    (p: tf.Tensor, t: tf.Tensor) => {
      const { score } = fraction(p, t);
      return logLoss ? minusLog(score) : tf.sub(1, score);
    },
    (dy, p, t) => {
      const { top, bottom, found, score } = fraction(p, t);
      const pull = tf.mul(dy, found);
      const share = logLoss ? tf.div(score, tf.maximum(score, tiny)) : score;
      const perBottom = tf.div(tf.mul(pull, share), tf.maximum(bottom, tiny));
      const perTop = tf.div(pull, tf.maximum(logLoss ? top : bottom, tiny));
      const perShared = tf.sub(tf.mul(perBottom, index.overlap), tf.mul(perTop, index.top));
      const slope = (x: tf.Tensor, other: tf.Tensor, weight: number) => {
        const pixels = x.shape[1] as number;
        const perSize = repeated(tf.mul(perBottom, weight), pixels);
        return tf.add(
          tf.mul(repeated(perShared, pixels), softLabel ? shareOfSmaller(x, other) : other),
          squaredPred ? tf.mul(perSize, tf.mul(2, x)) : perSize,
        );
      };
      return [slope(p, t, index.input), fixed ? tf.zerosLike(t) : slope(t, p, index.target)];
    },
  );
  return losses(probabilities, target);
}

function smallerOf(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  return tf.mul(0.5, tf.sub(tf.add(a, b), absWithSign(tf.sub(a, b))));
}

/** The slope of `smallerOf` in `a`: 1 where `a` is the smaller, ½ in a tie. */
function shareOfSmaller(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  return tf.mul(0.5, tf.sub(1, signOf(tf.sub(a, b))));
}
