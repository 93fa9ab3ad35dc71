import * as tf from '@tensorflow/tfjs-core';
import { fusedKeeping } from '../ops/fused.ts';
import { rowLengths } from '../ops/rowLengths.ts';
import { spread } from '../ops/sum.ts';

/**
 * The length of each row, or `floor` where it is shorter, [N,D] → [N,1]: a denominator that is never 0.
 *
 * The slope is row / result on both sides of the floor. Below it that is PyTorch's choice in `cosine_similarity`
 * (its clamp is hidden from autograd); at the zero row it is 0. `known` is the value where it is at hand.
 */
function lengthAtLeast(rows: tf.Tensor, floor: number, known?: tf.Tensor): tf.Tensor {
  const lengths = fusedKeeping<[tf.Tensor]>(
    (vectors) => {
      const value = known ? tf.clone(known) : tf.maximum(rowLengths(vectors), floor);
      return { value, keep: [value] };
    },
    (dy, [vectors], [kept]) => {
      const size = vectors.shape[1] as number;
      const directions = tf.div(vectors, spread(lengthAtLeast(vectors, floor, kept), size));
      return [tf.mul(spread(dy, size), directions)];
    },
  );
  return lengths(rows);
}

/** Each row divided by its length, or by `floor` where it is shorter; the zero row stays as it is. */
export function unitRows(rows: tf.Tensor2D, floor: number): tf.Tensor2D {
  return tf.div(rows, spread(lengthAtLeast(rows, floor), rows.shape[1]));
}
