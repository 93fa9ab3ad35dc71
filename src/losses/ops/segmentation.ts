import * as tf from '@tensorflow/tfjs-core';
import { type ClassRows, classRows, readLabels, targetKind } from '../args/classTargets.ts';
import { probabilities } from '../args/hostChecks.ts';
import { zeroWhereIgnored } from '../args/ignored.ts';
import { sameShape, showShape } from '../args/shapes.ts';
import { toFloat } from '../args/toTensor.ts';
import type { Numeric } from '../loss.ts';
import { oneHotRows } from './rows.ts';
import { spread } from './sum.ts';

/**
 * How predictions and classes relate: one map (`'binary'`), maps that may overlap (`'multilabel'`), or
 * classes of which each pixel has exactly one (`'multiclass'`).
 */
export type SegMode = 'binary' | 'multilabel' | 'multiclass';

/** Predictions and targets as rows [S·M,C]: S samples (1 if the batch is pooled) of M pixels each. */
export interface Segmentation {
  mode: SegMode;
  samples: number;
  /** Logits or probabilities, as given; 0 where ignored. */
  input: tf.Tensor2D;
  /** One value per class in `[0, 1]`; 0 where ignored. */
  target: tf.Tensor2D;
  /** Whether it is known that nobody asks for the target's gradient. */
  fixed: boolean;
  /** Puts 0 where the target is to be ignored. */
  keep: (values: tf.Tensor) => tf.Tensor;
  /** Brings a tensor of the input's shape into the same rows. */
  toRows: (tensor: tf.Tensor) => tf.Tensor2D;
}

interface SegmentationLayout {
  mode: SegMode | undefined;
  axis: number;
  batch: boolean;
  ignoreIndex: number | undefined;
  fromLogits: boolean;
}

/**
 * Checks shapes and labels, and brings both arguments into rows. Call it inside `tf.tidy`.
 *
 * Left out, the mode is `'binary'` for one class and `forMany` for more.
 */
export function segmentation(
  fn: string,
  input: Numeric,
  target: Numeric,
  { mode: given, axis, batch, ignoreIndex, fromLogits }: SegmentationLayout,
  forMany: SegMode = 'multiclass',
): Segmentation {
  const x = toFloat(fn, 'input', input);
  const t = toFloat(fn, 'target', target);
  if (x.rank === 0) {
    throw new Error(`${fn}: input must have a batch axis, as [N,…,C] or [N,…]; got a single number`);
  }
  const { rows, classes, lossShape, toRows } = given === 'binary' ? mapRows(x) : classRows(fn, x, axis);
  const mode = given ?? (classes === 1 ? 'binary' : forMany);
  if (mode !== 'binary') notTheBatch(fn, x.shape, axis);
  // A rank-1 input with classes is one sample of one pixel.
  const samples = batch || (mode !== 'binary' && x.rank === 1) ? 1 : (x.shape[0] as number);
  const layout = { mode, samples, toRows };
  const checkedInput = (each: tf.Tensor) =>
    rowsOf(fromLogits ? each : probabilities(fn, 'input', each, 'for logits leave fromLogits true'));
  if (mode === 'multiclass') {
    if (targetKind(fn, x.shape, t, lossShape) === 'sparse') {
      const found = fromLabels(fn, rows, t, ignoreIndex);
      return { ...layout, ...found, input: checkedInput(found.input) };
    }
    denseWithoutIgnoring(fn, t.shape, lossShape, ignoreIndex);
  } else sameShape(fn, { input: x, target: t });

  const values = toRows(t);
  const keep = (each: tf.Tensor) =>
    ignoreIndex === undefined ? each : zeroWhereIgnored(each, values, ignoreIndex);
  const shares = probabilities(fn, 'target', keep(values), 'a mask of 0 and 255 is divided by 255');
  return { ...layout, input: checkedInput(keep(rows)), target: rowsOf(shares), fixed: t !== target, keep };
}

const rowsOf = (tensor: tf.Tensor) => tensor as tf.Tensor2D;

/** Class indices become one mask per class. */
function fromLabels(
  fn: string,
  rows: tf.Tensor2D,
  target: tf.Tensor,
  ignoreIndex: number | undefined,
): Pick<Segmentation, 'input' | 'target' | 'fixed' | 'keep'> {
  const classes = rows.shape[1];
  const { labels, valid } = readLabels(fn, target, classes, ignoreIndex);
  const masks = oneHotRows(labels, classes);
  if (!valid) return { input: rows, target: masks, fixed: true, keep: (each) => each };
  const validEverywhere = spread(valid, classes);
  const keep = (each: tf.Tensor) => zeroWhereIgnored(each, validEverywhere, 0);
  return {
    input: rowsOf(keep(rows)),
    target: rowsOf(keep(tf.mul(masks, validEverywhere))),
    fixed: true,
    keep,
  };
}

/** One map per sample pools every axis but the first. */
function mapRows(x: tf.Tensor): ClassRows {
  const toRows = (each: tf.Tensor) => tf.reshape<tf.Rank.R2>(each, [each.size, 1]);
  return { rows: toRows(x), classes: 1, lossShape: x.shape, toRows };
}

function notTheBatch(fn: string, shape: readonly number[], axis: number): void {
  if (shape.length === 1 || (axis !== 0 && axis !== -shape.length)) return;
  throw new Error(
    `${fn}: axis ${axis} of input ${showShape(shape)} is the batch; give the axis that holds the classes`,
  );
}

function denseWithoutIgnoring(
  fn: string,
  shape: readonly number[],
  labelShape: readonly number[],
  ignoreIndex: number | undefined,
): void {
  if (ignoreIndex === undefined || ignoreIndex < 0) return;
  throw new Error(
    `${fn}: ignoreIndex ${ignoreIndex} needs class indices ${showShape(labelShape)}, but target ${showShape(shape)} holds one value per class; leave ignoreIndex out, or give class indices`,
  );
}
