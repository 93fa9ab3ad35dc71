import * as tf from '@tensorflow/tfjs-core';
import { absWithSign } from './absWithSign.ts';
import { fused } from './fused.ts';
import { oneWhereZero } from './oneWhereZero.ts';

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

export interface OverlapSums {
  smoothNr: number;
  smoothDr: number;
  /** P and T as sums of squares. */
  squaredPred: boolean;
  /** I as the sum of the smaller of the two, `(p + t − |p − t|) / 2`, which is largest at p = t. */
  softLabel: boolean;
}

/**
 * The index of each map: sums run over `axes`, which stay with length 1.
 *
 * Where the denominator is 0 there is nothing to find and nothing was found: the score is 1 and its slope 0,
 * for 0/0 is NaN on the CPU and 1 on WebGL. The slopes are formed per element and divided once, since the
 * parts alone overflow when a map holds next to nothing.
 */
export function overlapScore(
  probabilities: tf.Tensor,
  target: tf.Tensor,
  index: OverlapIndex,
  sums: OverlapSums,
  axes: number[],
): tf.Tensor {
  const parts = (p: tf.Tensor, t: tf.Tensor) => {
    const total = (x: tf.Tensor) => tf.sum(x, axes, true);
    const size = (x: tf.Tensor) => total(sums.squaredPred ? tf.square(x) : x);
    const shared = total(sums.softLabel ? smallerOf(p, t) : tf.mul(p, t));
    const sizes = tf.add(tf.mul(size(p), index.input), tf.mul(size(t), index.target));
    const bottom = tf.add(tf.add(sizes, tf.mul(shared, index.overlap)), sums.smoothDr);
    const empty = oneWhereZero(bottom);
    const top = tf.add(tf.mul(shared, index.top), sums.smoothNr);
    const divisor = tf.add(bottom, empty);
    const found = tf.sub(1, empty);
    return { score: tf.add(tf.mul(tf.div(top, divisor), found), empty), divisor, found };
  };
  const score = fused(
    (p: tf.Tensor, t: tf.Tensor) => parts(p, t).score,
    (dy, p, t) => {
      const { score, divisor, found } = parts(p, t);
      const perShared = tf.sub(index.top, tf.mul(score, index.overlap));
      const slope = (x: tf.Tensor, other: tf.Tensor, weight: number) => {
        const shared = tf.mul(perShared, sums.softLabel ? shareOfSmaller(x, other) : other);
        const size = tf.mul(tf.mul(score, weight), sums.squaredPred ? tf.mul(2, x) : tf.onesLike(x));
        return tf.mul(tf.mul(dy, found), tf.div(tf.sub(shared, size), divisor));
      };
      return [slope(p, t, index.input), slope(t, p, index.target)];
    },
  );
  return score(probabilities, target);
}

function smallerOf(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  return tf.mul(0.5, tf.sub(tf.add(a, b), absWithSign(tf.sub(a, b))));
}

/** The slope of `smallerOf` in `a`: 1 where `a` is the smaller, ½ in a tie. */
function shareOfSmaller(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  return tf.mul(0.5, tf.sub(1, tf.sign(tf.sub(a, b))));
}
