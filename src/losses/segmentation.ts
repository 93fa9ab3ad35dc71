import * as tf from '@tensorflow/tfjs-core';
import { fused } from './fused.ts';
import type { Numeric } from './loss.ts';
import { sameShape, shapesEqual, showShape } from './shapes.ts';
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

/** Checks shapes and labels, and brings both arguments into the common layout. Call it inside `tf.tidy`. */
export function segmentation(
  fn: string,
  input: Numeric,
  target: Numeric,
  { mode: given, axis: givenAxis, ignoreIndex }: SegmentationLayout,
): Segmentation {
  const x = toFloat(fn, 'input', input);
  const t = toFloat(fn, 'target', target);
  const axis = classAxis(fn, x, givenAxis, given);
  const mode = given ?? (x.shape[axis] === 1 ? 'binary' : 'multiclass');
  const layout = mode === 'binary' ? mapLayout(x) : classLayout(x, axis);
  if (mode !== 'multiclass') sameShape(fn, { input: x, target: t });
  const indices = mode === 'multiclass' && !shapesEqual(x.shape, t.shape);
  if (mode === 'multiclass') checkClassTarget(fn, x, t, axis, ignoreIndex);

  const laidOut = tf.reshape(x, layout);
  if (!indices) {
    const dense = tf.reshape(t, layout);
    const keep = mode === 'multiclass' ? asIs : keeper(dense, ignoreIndex);
    return { mode, input: keep(laidOut), target: keep(dense), keep };
  }
  const classes = tf.reshape(tf.range(0, x.shape[axis] as number), [1, 1, -1, 1]);
  checkLabels(fn, t, x.shape[axis] as number, ignoreIndex);
  const labels = tf.add(tf.reshape(t, layout.with(2, 1)), tf.zerosLike(classes)); // one copy for each class
  const keep = keeper(labels, ignoreIndex);
  return { mode, input: keep(laidOut), target: keep(tf.cast(tf.equal(labels, classes), 'float32')), keep };
}

function classAxis(fn: string, x: tf.Tensor, axis: number, mode: SegMode | undefined): number {
  if (x.rank === 0) {
    throw new Error(`${fn}: input must have a batch axis, [N,…] or [N,…,C]; got the scalar shape []`);
  }
  if (!Number.isInteger(axis) || axis < -x.rank || axis >= x.rank) {
    throw new Error(
      `${fn}: axis must be a whole number from ${-x.rank} to ${x.rank - 1} for input ${showShape(x.shape)}; got ${axis}`,
    );
  }
  const found = axis < 0 ? axis + x.rank : axis;
  if (found === 0 && x.rank > 1 && mode !== 'binary') {
    throw new Error(
      `${fn}: axis ${axis} of input ${showShape(x.shape)} is the batch axis; name the axis that holds the classes`,
    );
  }
  return found;
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);

/** One map per sample: every axis but the first is pooled. */
function mapLayout(x: tf.Tensor): number[] {
  return [x.shape[0] as number, sizeOf(x.shape.slice(1)), 1, 1];
}

/** A rank-1 input is one sample of one pixel. */
function classLayout(x: tf.Tensor, axis: number): number[] {
  const classes = x.shape[axis] as number;
  if (x.rank === 1) return [1, 1, classes, 1];
  return [x.shape[0] as number, sizeOf(x.shape.slice(1, axis)), classes, sizeOf(x.shape.slice(axis + 1))];
}

function checkClassTarget(
  fn: string,
  x: tf.Tensor,
  t: tf.Tensor,
  axis: number,
  ignoreIndex: number | undefined,
): void {
  const withoutClasses = x.shape.toSpliced(axis, 1);
  if (shapesEqual(t.shape, withoutClasses)) return;
  if (!shapesEqual(t.shape, x.shape)) {
    throw new Error(
      `${fn}: input ${showShape(x.shape)} and target ${showShape(t.shape)} do not go together; with the classes on axis ${axis} give class indices ${showShape(withoutClasses)} or one value per class ${showShape(x.shape)}`,
    );
  }
  if (ignoreIndex !== undefined && ignoreIndex >= 0) {
    throw new Error(
      `${fn}: ignoreIndex ${ignoreIndex} needs class indices ${showShape(withoutClasses)}; target ${showShape(t.shape)} has one value per class`,
    );
  }
}

const asIs = (values: tf.Tensor) => values;

/**
 * Zeroes what belongs to ignored labels by choice, not by multiplication, so that NaN and infinities there
 * reach neither value nor gradient.
 */
function keeper(labels: tf.Tensor, ignoreIndex: number | undefined): (values: tf.Tensor) => tf.Tensor {
  return ignoreIndex === undefined ? asIs : (values) => whereNotIgnored(values, labels, ignoreIndex);
}

function whereNotIgnored(values: tf.Tensor, labels: tf.Tensor, ignoreIndex: number): tf.Tensor {
  const choose = fused(
    (x: tf.Tensor, t: tf.Tensor) => tf.where(tf.notEqual(t, ignoreIndex), x, tf.zerosLike(x)),
    (dy, _x, t) => [whereNotIgnored(dy, t, ignoreIndex), tf.zerosLike(t)],
  );
  return choose(values, labels);
}

function checkLabels(fn: string, labels: tf.Tensor, classes: number, ignoreIndex: number | undefined): void {
  const backend = tf.getBackend();
  if (backend !== 'cpu' && backend !== 'wasm') return;
  for (const label of labels.dataSync()) {
    if (label === ignoreIndex) continue;
    if (Number.isInteger(label) && label >= 0 && label < classes) continue;
    throw new Error(
      `${fn}: target holds ${label}; with ${classes} classes a label is a whole number from 0 to ${classes - 1}`,
    );
  }
}
