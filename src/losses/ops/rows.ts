import * as tf from '@tensorflow/tfjs-core';
import { fused, fusedKeeping } from './fused.ts';

// Everything here is about a matrix [M,C]: M samples, C classes.

/**
 * One number per row, repeated along it: [M] → [M,C].
 *
 * An outer product with ones. On tfjs's CPU backend it is ten times as fast as letting [M,1] broadcast over
 * [M,C], which looks up every index anew.
 */
export function spread(perRow: tf.Tensor, classes: number): tf.Tensor2D {
  return tf.matMul(tf.reshape(perRow, [-1, 1]), tf.ones([1, classes]));
}

/** Row and column of every label: [M] → [M,2], as gatherND and scatterND take them. */
export function cellsOf(labels: tf.Tensor): tf.Tensor2D {
  const rows = tf.range(0, labels.size, 1, 'int32');
  return tf.stack([rows, tf.reshape(labels, [-1])], 1) as tf.Tensor2D;
}

/** 1 in each row's labelled column, 0 elsewhere: [M] → [M,C]. */
export function oneHotRows(labels: tf.Tensor, classes: number): tf.Tensor2D {
  return atCells(cellsOf(labels), tf.ones([labels.size]), classes);
}

/** One number per row in the given cell of that row, 0 elsewhere: [M] → [M,C]. */
export function atCells(cells: tf.Tensor2D, perRow: tf.Tensor, classes: number): tf.Tensor2D {
  return tf.scatterND(cells, perRow, [perRow.size, classes]) as tf.Tensor2D;
}

/** The number in each row's cell: [M,C] → [M]. No gradient; gatherND refuses an empty matrix. */
export function fromCells(x: tf.Tensor2D, cells: tf.Tensor2D): tf.Tensor1D {
  return x.shape[0] === 0 ? tf.zeros([0]) : (tf.gatherND(x, cells) as tf.Tensor1D);
}

/** What the softmax of rows is made of; subtracting each row's largest number keeps `exp` from overflowing. */
export interface SoftmaxParts {
  /** Rows minus their largest number: at most 0. */
  shifted: tf.Tensor2D;
  /** `exp(shifted)` */
  exponentials: tf.Tensor2D;
  /** Their sum per row, [M]. */
  sums: tf.Tensor1D;
}

export function softmaxParts(x: tf.Tensor2D): SoftmaxParts {
  const shifted = tf.sub<tf.Tensor2D>(x, spread(tf.max(x, 1), x.shape[1]));
  const exponentials = tf.exp(shifted);
  return { shifted, exponentials, sums: tf.sum(exponentials, 1) };
}

/** log softmax of each row, differentiable any number of times. */
export function logSoftmaxRows(x: tf.Tensor2D): tf.Tensor2D {
  const classes = x.shape[1];
  const logSoftmax = fused(
    (rows: tf.Tensor2D) => {
      const { shifted, sums } = softmaxParts(rows);
      return tf.sub(shifted, spread(tf.log(sums), classes));
    },
    (dy, rows) => [tf.sub(dy, tf.mul(softmaxRows(rows), spread(tf.sum(dy, 1), classes)))],
  );
  return logSoftmax(x) as tf.Tensor2D;
}

/** softmax of each row, differentiable any number of times. */
export function softmaxRows(x: tf.Tensor2D): tf.Tensor2D {
  const classes = x.shape[1];
  const softmax = fused(
    (rows: tf.Tensor2D) => {
      const { exponentials, sums } = softmaxParts(rows);
      return tf.mul(exponentials, spread(tf.div(1, sums), classes));
    },
    (dy, rows) => {
      const p = softmaxRows(rows);
      return [tf.mul(p, tf.sub(dy, spread(tf.sum(tf.mul(p, dy), 1), classes)))];
    },
  );
  return softmax(x) as tf.Tensor2D;
}

/** Each row's number in its labelled column: [M,C] → [M]. */
export function pickLabelled(x: tf.Tensor2D, labels: tf.Tensor): tf.Tensor1D {
  const classes = x.shape[1];
  const picked = fusedKeeping<[tf.Tensor2D]>(
    (rows) => {
      const cells = cellsOf(labels);
      return { value: fromCells(rows, cells), keep: [atCells(cells, tf.ones([labels.size]), classes)] };
    },
    (dy, _rows, [oneHot]) => [tf.mul(oneHot as tf.Tensor, spread(dy, classes))],
  );
  return picked(x) as tf.Tensor1D;
}
