import * as tf from '@tensorflow/tfjs-core';
import { absWithSign } from './absWithSign.ts';
import { fused } from './fused.ts';
import { oneWhereZero } from './oneWhereZero.ts';
import { lengthsAlong } from './safeNorm.ts';

/**
 * The p-norm of each row, as a column; `p` above 0 or infinite.
 *
 * Slopes are PyTorch's: 0 at the zero vector and, for p = ∞, shared among components that tie. Rows are scaled
 * before their components are raised to `p`, so lengths near 1e20 come out right.
 */
export function pNorms(rows: tf.Tensor, p: number): tf.Tensor {
  if (p === 2) return lengthsAlong(rows, -1);
  const norms = fused(
    (x: tf.Tensor) => {
      const sizes = tf.abs(x);
      const largest = tf.max(sizes, -1, true);
      if (p === Number.POSITIVE_INFINITY) return largest;
      const scale = tf.clipByValue(largest, 1e-37, 3e38);
      return tf.mul(scale, tf.pow(tf.sum(tf.pow(tf.div(sizes, scale), p), -1, true), 1 / p));
    },
    (dy, x) => [tf.mul(dy, p === Number.POSITIVE_INFINITY ? largestShares(x) : shares(x, p))],
  );
  return norms(rows);
}

/** sign(x)·(|x| / ‖x‖)^(p−1). Where x is 0 the power of 1 stands in, and the sign makes the slope 0. */
function shares(x: tf.Tensor, p: number): tf.Tensor {
  const norms = pNorms(x, p);
  const portion = tf.div(absWithSign(x), tf.add(norms, oneWhereZero(norms)));
  return tf.mul(tf.sign(x), tf.pow(tf.add(portion, oneWhereZero(portion)), p - 1));
}

const largestShares = /* @__PURE__ */ fused(
  (x: tf.Tensor) => {
    const sizes = tf.abs(x);
    const tied = tf.cast(tf.equal(sizes, tf.max(sizes, -1, true)), 'float32');
    return tf.div(tf.mul(tf.sign(x), tied), tf.sum(tied, -1, true));
  },
  (_dy, x) => [tf.zerosLike(x)],
);
