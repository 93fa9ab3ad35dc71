import * as tf from '@tensorflow/tfjs-core';
import { absWithSign, signOf } from './absWithSign.ts';
import { oneWhereZero } from './oneWhereZero.ts';
import { rowLengths, rowScales } from './rowLengths.ts';
import { columnOf, rowSums, spread } from './sum.ts';
import { withGradient, withGradientKeeping } from './withGradient.ts';

/**
 * The p-norm of each row, [N,D] → [N,1]; `p` above 0 or infinite.
 *
 * Slopes are PyTorch's: 0 at the zero row and, for p = ∞, shared among components that tie. Rows are scaled before
 * their components are raised to `p`, so lengths near 1e20 come out right. `known` is the value where it is at hand.
 */
export function pNorms(rows: tf.Tensor, p: number, known?: tf.Tensor): tf.Tensor {
  if (p === 2) return rowLengths(rows);
  const norms = withGradientKeeping<[tf.Tensor]>(
    (x) => {
      const value = known ? tf.clone(known) : scaledNorms(tf.abs(x), p);
      return { value, keep: [value] };
    },
    (dy, [x], [kept]) => {
      const size = x.shape[1] as number;
      const shares = p === Number.POSITIVE_INFINITY ? largestShares(x) : sharesOf(x, p, pNorms(x, p, kept));
      return [tf.mul(spread(dy, size), shares)];
    },
  );
  return norms(rows);
}

function scaledNorms(sizes: tf.Tensor, p: number): tf.Tensor {
  if (p === Number.POSITIVE_INFINITY) return tf.max(sizes, -1, true);
  const scale = rowScales(sizes);
  const powers = tf.pow(tf.div(sizes, spread(scale, sizes.shape[1] as number)), p);
  return tf.mul(scale, tf.pow(columnOf(rowSums(powers)), 1 / p));
}

/** sign(x)·(|x| / ‖x‖)^(p−1). Where x is 0 the power of 1 stands in, and the sign makes the slope 0. */
function sharesOf(x: tf.Tensor, p: number, norms: tf.Tensor): tf.Tensor {
  const divisors = spread(tf.add(norms, oneWhereZero(norms)), x.shape[1] as number);
  const portion = tf.div(absWithSign(x), divisors);
  return tf.mul(signOf(x), tf.pow(tf.add(portion, oneWhereZero(portion)), p - 1));
}

const largestShares = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => {
    const sizes = tf.abs(x);
    const tied = tf.cast(tf.equal(sizes, tf.max(sizes, -1, true)), 'float32');
    return tf.div(tf.mul(signOf(x), tied), columnOf(rowSums(tied)));
  },
  (_dy, x) => [tf.zerosLike(x)],
);
