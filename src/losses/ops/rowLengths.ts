import * as tf from '@tensorflow/tfjs-core';
import { oneWhereZero } from './oneWhereZero.ts';
import { columnOf, rowSums, spread } from './sum.ts';
import { withGradientKeeping } from './withGradient.ts';

/**
 * The Euclidean length of each row, [N,D] → [N,1], with slope 0 at the zero row.
 *
 * Components are scaled before they are squared, so lengths near 1e20 and 1e-30 come out right. `known` is the
 * value where it is at hand. Differentiable any number of times.
 */
export function rowLengths(rows: tf.Tensor, known?: tf.Tensor): tf.Tensor {
  const lengths = withGradientKeeping<[tf.Tensor]>(
    (vectors) => {
      const value = known ? tf.clone(known) : scaledLengths(vectors);
      return { value, keep: [value] };
    },
    (dy, [vectors], [kept]) => {
      const found = rowLengths(vectors, kept);
      const size = vectors.shape[1] as number;
      const directions = tf.div(vectors, spread(tf.add(found, oneWhereZero(found)), size));
      return [tf.mul(spread(dy, size), directions)];
    },
  );
  return lengths(rows);
}

function scaledLengths(vectors: tf.Tensor): tf.Tensor {
  const scale = rowScales(tf.abs(vectors));
  const scaled = tf.div(vectors, spread(scale, vectors.shape[1] as number));
  return tf.mul(scale, tf.sqrt(columnOf(rowSums(tf.square(scaled)))));
}

/** What to divide the components of each row by before they are raised to a power; never 0 and never infinite. */
export function rowScales(sizes: tf.Tensor): tf.Tensor {
  return tf.clipByValue(tf.max(sizes, -1, true), 1e-37, 3e38);
}
