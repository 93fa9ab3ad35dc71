import * as tf from '@tensorflow/tfjs-core';
import { readLabels, targetKind } from './classTargets.ts';
import { zeroWhereIgnored } from './ignored.ts';
import type { Numeric } from './loss.ts';
import { show } from './options.ts';
import { sameShape, showShape } from './shapes.ts';
import { toFloat } from './toTensor.ts';

/**
 * How predictions and classes relate: one map (`'binary'`), maps that may overlap (`'multilabel'`), or
 * classes of which each pixel has exactly one (`'multiclass'`).
 */
export type SegMode = 'binary' | 'multilabel' | 'multiclass';

/**
 * Predictions and targets in one layout, `[N, before, C, after]`: the axes before and after the class axis
 * are flattened, so that any axis and any rank need neither a transposition nor a special case.
 */
export interface Segmentation {
  mode: SegMode;
  /** Logits or probabilities, as given; 0 where ignored. */
  input: tf.Tensor;
  /** One value per class in `[0, 1]`; 0 where ignored. */
  target: tf.Tensor;
  /** Puts 0 where the target is to be ignored. */
  keep: (values: tf.Tensor) => tf.Tensor;
}

export interface SegmentationLayout {
  mode: SegMode | undefined;
  axis: number;
  ignoreIndex: number | undefined;
}

/**
 * Checks shapes and labels, and brings both arguments into the common layout. Call it inside `tf.tidy`.
 *
 * Left out, the mode is `'binary'` for one class and `forMany` for more.
 */
export function segmentation(
  fn: string,
  input: Numeric,
  target: Numeric,
  { mode: given, axis: givenAxis, ignoreIndex }: SegmentationLayout,
  forMany: SegMode = 'multiclass',
): Segmentation {
  const x = toFloat(fn, 'input', input);
  const t = toFloat(fn, 'target', target);
  const axis = classAxis(fn, x.shape, givenAxis, given);
  const mode = given ?? (x.shape[axis] === 1 ? 'binary' : forMany);
  const layout = mode === 'binary' ? mapLayout(x.shape) : classLayout(x.shape, axis);
  if (mode === 'multiclass') {
    const labelShape = x.shape.toSpliced(axis, 1);
    if (targetKind(fn, x.shape, t, labelShape) === 'sparse') {
      return fromLabels(fn, tf.reshape(x, layout), t, ignoreIndex);
    }
    if (ignoreIndex !== undefined && ignoreIndex >= 0) {
      throw new Error(
        `${fn}: ignoreIndex ${ignoreIndex} needs class indices ${showShape(labelShape)}, but target ${showShape(t.shape)} holds one value per class; leave ignoreIndex out, or give class indices`,
      );
    }
  } else sameShape(fn, { input: x, target: t });

  const values = tf.reshape(t, layout);
  const keep = (each: tf.Tensor) =>
    ignoreIndex === undefined ? each : zeroWhereIgnored(each, values, ignoreIndex);
  return { mode, input: keep(tf.reshape(x, layout)), target: keep(values), keep };
}

/** Class indices become one mask per class. */
function fromLabels(
  fn: string,
  x: tf.Tensor,
  target: tf.Tensor,
  ignoreIndex: number | undefined,
): Segmentation {
  const [samples, before, classes, after] = x.shape as [number, number, number, number];
  const perClass = tf.reshape(tf.range(0, classes, 1, 'int32'), [1, 1, classes, 1]);
  const { labels, valid } = readLabels(fn, target, classes, ignoreIndex);
  const beside = (each: tf.Tensor) => tf.reshape(each, [samples, before, 1, after]);
  const masks = tf.cast(tf.equal(beside(labels), perClass), 'float32');
  if (!valid) return { mode: 'multiclass', input: x, target: masks, keep: (each) => each };
  const validEverywhere = tf.add(beside(valid), tf.zeros([1, 1, classes, 1]));
  const keep = (each: tf.Tensor) => zeroWhereIgnored(each, validEverywhere, 0);
  return { mode: 'multiclass', input: keep(x), target: keep(masks), keep };
}

function classAxis(fn: string, shape: readonly number[], axis: number, mode: SegMode | undefined): number {
  const rank = shape.length;
  if (rank === 0) {
    throw new Error(`${fn}: input must have a batch axis, as [N,…,C] or [N,…]; got a single number`);
  }
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new Error(
      `${fn}: axis must be a whole number from ${-rank} to ${rank - 1} for input ${showShape(shape)}; got ${show(axis)}`,
    );
  }
  const found = axis < 0 ? axis + rank : axis;
  if (mode === 'binary') return found;
  if (found === 0 && rank > 1) {
    throw new Error(
      `${fn}: axis ${axis} of input ${showShape(shape)} is the batch; give the axis that holds the classes`,
    );
  }
  if (shape[found] === 0)
    throw new Error(`${fn}: input ${showShape(shape)} has no classes along axis ${axis}`);
  return found;
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);

/** One map per sample: every axis but the first is pooled. */
function mapLayout([samples = 1, ...rest]: readonly number[]): number[] {
  return [samples, sizeOf(rest), 1, 1];
}

/** A rank-1 input is one sample of one pixel. */
function classLayout(shape: readonly number[], axis: number): number[] {
  const classes = shape[axis] as number;
  if (shape.length === 1) return [1, 1, classes, 1];
  return [shape[0] as number, sizeOf(shape.slice(1, axis)), classes, sizeOf(shape.slice(axis + 1))];
}
