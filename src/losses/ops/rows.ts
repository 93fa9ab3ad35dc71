import * as tf from '@tensorflow/tfjs-core';
import { softplus } from './softplus.ts';
import { rowSums, spread } from './sum.ts';
import { withGradient, withGradientKeeping } from './withGradient.ts';
import { zeroFrom } from './zeroFrom.ts';

// Everything here is about a matrix [M,C]: M samples, C classes.

/** Row and column of every label: [M] → [M,2], as gatherND and scatterND take them. */
export function cellsOf(labels: tf.Tensor): tf.Tensor2D {
  const rows = tf.range(0, labels.size, 1, 'int32');
  return tf.stack([rows, tf.reshape(labels, [-1])], 1) as tf.Tensor2D;
}

/** 1 in each row's labelled column, 0 elsewhere: [M] → [M,C]. */
export function oneHotRows(labels: tf.Tensor, classes: number): tf.Tensor2D {
  return onesAt(cellsOf(labels), classes);
}

/** 1 in the given cell of each row, 0 elsewhere: [M,2] → [M,C]. */
export function onesAt(cells: tf.Tensor2D, classes: number): tf.Tensor2D {
  return atCells(cells, tf.ones([cells.shape[0]]), classes);
}

/** One number per row in the given cell of that row, 0 elsewhere: [M] → [M,C]. */
export function atCells(cells: tf.Tensor2D, perRow: tf.Tensor, classes: number): tf.Tensor2D {
  return tf.scatterND(cells, perRow, [perRow.size, classes]) as tf.Tensor2D;
}

/** The number in each row's cell: [M,C] → [M]. No gradient; gatherND refuses an empty matrix. */
function fromCells(x: tf.Tensor2D, cells: tf.Tensor2D): tf.Tensor1D {
  return x.shape[0] === 0 ? tf.zeros([0]) : (tf.gatherND(x, cells) as tf.Tensor1D);
}

/** Rows minus their largest number, so that `exp` of them does not overflow: at most 0. */
function shiftedRows(x: tf.Tensor2D): tf.Tensor2D {
  return tf.sub<tf.Tensor2D>(x, spread(tf.max(x, 1), x.shape[1]));
}

/** The softmax of rows as seen from one class of each row; `cells` are its places, what is not a matrix is [M]. */
export interface SoftmaxParts {
  cells: tf.Tensor2D;
  /** Rows minus their largest number. */
  shifted: tf.Tensor2D;
  /** Exponentials of those, with 0 at the class. */
  others: tf.Tensor2D;
  /** The sum of all exponentials. */
  sums: tf.Tensor1D;
  /** The probability of the class, what it lacks of 1, and minus its logarithm. */
  p: tf.Tensor1D;
  q: tf.Tensor1D;
  surprisal: tf.Tensor1D;
}

/**
 * The softmax of rows with one class kept apart: each row's label.
 *
 * Near p = 1 the sum of all classes rounds to that of one, and 1 − p and log p to 0. With S the sum of the others,
 * 1 − p = S/Σ and −log p = log(1 + S/e^s), and neither cancels.
 */
export function softmaxParts(x: tf.Tensor2D, labels: tf.Tensor): SoftmaxParts {
  const cells = cellsOf(labels);
  const shifted = shiftedRows(x);
  const exponentials = tf.exp(shifted);
  const own = fromCells(exponentials, cells);
  const others = tf.sub<tf.Tensor2D>(exponentials, atCells(cells, own, x.shape[1]));
  const otherSums = rowSums(others);
  const sums = tf.add<tf.Tensor1D>(otherSums, own);
  const surprisal = softplus(tf.sub(tf.log(otherSums), fromCells(shifted, cells))) as tf.Tensor1D;
  return { cells, shifted, others, sums, p: tf.div(own, sums), q: tf.div(otherSums, sums), surprisal };
}

/** The same with each row's largest class kept apart, whose `surprisal` is the logarithm of `sums`. */
export function topParts(x: tf.Tensor2D): SoftmaxParts {
  return softmaxParts(x, x.size === 0 ? tf.zeros([x.shape[0]], 'int32') : tf.argMax(x, 1));
}

/** log softmax of each row, differentiable any number of times. */
export function logSoftmaxRows(x: tf.Tensor2D): tf.Tensor2D {
  const classes = x.shape[1];
  const logSoftmax = withGradient(
    (rows: tf.Tensor2D) => {
      const { shifted, surprisal } = topParts(rows);
      return tf.sub(shifted, spread(surprisal, classes));
    },
    (dy, rows) => [tf.sub(dy, tf.mul(softmaxRows(rows), spread(rowSums(dy), classes)))],
  );
  return logSoftmax(x) as tf.Tensor2D;
}

/** softmax of each row, differentiable any number of times. */
export function softmaxRows(x: tf.Tensor2D): tf.Tensor2D {
  const classes = x.shape[1];
  const softmax = withGradient(
    (rows: tf.Tensor2D) => {
      const exponentials = tf.exp(shiftedRows(rows));
      return tf.mul(exponentials, spread(tf.div(1, rowSums(exponentials)), classes));
    },
    (dy, rows) => {
      const p = softmaxRows(rows);
      return [tf.mul(p, tf.sub(dy, spread(rowSums(tf.mul(p, dy)), classes)))];
    },
  );
  return softmax(x) as tf.Tensor2D;
}

/** Each row's number in its labelled column: [M,C] → [M]. Its second derivative is 0, not absent. */
export function pickLabelled(x: tf.Tensor2D, labels: tf.Tensor): tf.Tensor1D {
  const classes = x.shape[1];
  const picked = withGradientKeeping<[tf.Tensor2D]>(
    (rows) => {
      const cells = cellsOf(labels);
      return { value: fromCells(rows, cells), keep: [onesAt(cells, classes)] };
    },
    (dy, [rows], [oneHot]) => [tf.add(tf.mul(oneHot as tf.Tensor, spread(dy, classes)), zeroFrom(rows))],
  );
  return picked(x) as tf.Tensor1D;
}
