import * as tf from '@tensorflow/tfjs-core';
import { clipWithin } from '../ops/clipWithin.ts';
import { rowLengths } from '../ops/rowLengths.ts';
import { spread } from '../ops/sum.ts';

/**
 * Each row divided by its length, or by `floor` where it is shorter; the zero row stays as it is.
 *
 * The floor passes the length's slope on, as in PyTorch's `cosine_similarity`, whose clamp is hidden from autograd.
 */
export function unitRows(rows: tf.Tensor2D, floor: number): tf.Tensor2D {
  const lengths = clipWithin(rowLengths(rows), floor, Number.POSITIVE_INFINITY);
  return tf.div(rows, spread(lengths, rows.shape[1]));
}
