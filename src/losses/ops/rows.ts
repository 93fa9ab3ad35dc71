import * as tf from '@tensorflow/tfjs-core';
import { fused, fusedKeeping } from './fused.ts';
import { log1p, softplus } from './softplus.ts';
import { rowSums, spread } from './sum.ts';
import { zeroFrom } from './zeroFrom.ts';

// Everything here is about a matrix [M,C]: M samples, C classes.

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

/** Rows minus their largest number, so that `exp` of them does not overflow: at most 0. */
function shiftedRows(x: tf.Tensor2D): tf.Tensor2D {
  return tf.sub<tf.Tensor2D>(x, spread(tf.max(x, 1), x.shape[1]));
}

// Near p = 1 the sum of all classes rounds to that of one, and 1 − p and log p to 0. So the class that is or may be
// sure is kept apart from the rest, whose sum is then as exact as any number.

/** The softmax of rows as each row's label sees it; all but `others` are [M]. */
export interface LabelledParts {
  cells: tf.Tensor2D;
  /** Exponentials, with 0 at the label: [M,C]. */
  others: tf.Tensor2D;
  /** Sum of all exponentials. */
  sums: tf.Tensor1D;
  /** The label's probability, and what it lacks of 1. */
  p: tf.Tensor1D;
  q: tf.Tensor1D;
  /** −log p. */
  surprisal: tf.Tensor1D;
}

export function labelledParts(x: tf.Tensor2D, labels: tf.Tensor1D): LabelledParts {
  const cells = cellsOf(labels);
  const shifted = shiftedRows(x);
  const exponentials = tf.exp(shifted);
  const own = fromCells(exponentials, cells);
  const others = tf.sub<tf.Tensor2D>(exponentials, atCells(cells, own, x.shape[1]));
  const otherSums = rowSums(others);
  const sums = tf.add<tf.Tensor1D>(otherSums, own);
  const surprisal = softplus(tf.sub(tf.log(otherSums), fromCells(shifted, cells))) as tf.Tensor1D;
  return { cells, others, sums, p: tf.div(own, sums), q: tf.div(otherSums, sums), surprisal };
}

/** The softmax of rows with each row's largest class kept apart. */
export interface TopParts {
  /** 1 at each row's largest number, 0 elsewhere. */
  top: tf.Tensor2D;
  shifted: tf.Tensor2D;
  /** Exponentials, with 0 at the largest, where it is 1. */
  rest: tf.Tensor2D;
  /** Sum of all exponentials, [M]. */
  sums: tf.Tensor1D;
  /** The logarithm of that, [M]. */
  logSums: tf.Tensor1D;
  /** What the largest probability lacks of 1, [M]. */
  q: tf.Tensor1D;
}

export function topParts(x: tf.Tensor2D): TopParts {
  const top = x.size === 0 ? tf.zerosLike(x) : oneHotRows(tf.argMax(x, 1), x.shape[1]);
  const shifted = shiftedRows(x);
  const rest = tf.sub<tf.Tensor2D>(tf.exp(shifted), top);
  const restSums = rowSums(rest);
  const sums = tf.add<tf.Tensor1D>(restSums, 1);
  const logSums = log1p(restSums) as tf.Tensor1D;
  return { top, shifted, rest, sums, logSums, q: tf.div(restSums, sums) };
}

/** log softmax of each row, differentiable any number of times. */
export function logSoftmaxRows(x: tf.Tensor2D): tf.Tensor2D {
  const classes = x.shape[1];
  const logSoftmax = fused(
    (rows: tf.Tensor2D) => {
      const { shifted, logSums } = topParts(rows);
      return tf.sub(shifted, spread(logSums, classes));
    },
    (dy, rows) => [tf.sub(dy, tf.mul(softmaxRows(rows), spread(rowSums(dy), classes)))],
  );
  return logSoftmax(x) as tf.Tensor2D;
}

/** softmax of each row, differentiable any number of times. */
export function softmaxRows(x: tf.Tensor2D): tf.Tensor2D {
  const classes = x.shape[1];
  const softmax = fused(
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
  const picked = fusedKeeping<[tf.Tensor2D]>(
    (rows) => {
      const cells = cellsOf(labels);
      return { value: fromCells(rows, cells), keep: [atCells(cells, tf.ones([labels.size]), classes)] };
    },
    (dy, [rows], [oneHot]) => [tf.add(tf.mul(oneHot as tf.Tensor, spread(dy, classes)), zeroFrom(rows))],
  );
  return picked(x) as tf.Tensor1D;
}
