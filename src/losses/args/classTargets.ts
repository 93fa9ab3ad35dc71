import * as tf from '@tensorflow/tfjs-core';
import type { ClassWeights, Numeric } from '../loss.ts';
import { nanBeyond } from '../ops/clipWithin.ts';
import { atCells, cellsOf } from '../ops/rows.ts';
import { spread, sumMiddle } from '../ops/sum.ts';
import { withGradientKeeping } from '../ops/withGradient.ts';
import { onHost, rounding, weightsAtLeast0 } from './hostChecks.ts';
import { show } from './options.ts';
import { shapesEqual, showShape } from './shapes.ts';
import { toFloat } from './toTensor.ts';

/** Class indices, ready to look up: an ignored sample's label is 0 and its `valid` is 0. */
export interface Labels {
  /** [M], int32. */
  labels: tf.Tensor1D;
  /** [M], 1 or 0, NaN for what is no class; `null` when it is known that no sample is ignored. */
  valid: tf.Tensor1D | null;
}

/** An input whose class axis was brought to the end and whose other axes became one. */
export interface ClassRows {
  /** [M,C], float32. */
  rows: tf.Tensor2D;
  classes: number;
  /** The input's shape without the class axis. */
  lossShape: number[];
  /** Brings a tensor of the input's shape into the same rows. */
  toRows: (tensor: tf.Tensor) => tf.Tensor2D;
}

/** Reads `input` as M samples of C classes along `axis`. Call it inside `tf.tidy`. */
export function classRows(fn: string, input: Numeric, axis: number): ClassRows {
  const tensor = toFloat(fn, 'input', input);
  const { rank, shape } = tensor;
  if (rank === 0) {
    throw new Error(`${fn}: input must have a class axis, such as [N,C] or [C]; got a single number`);
  }
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new Error(
      `${fn}: axis must be a whole number from ${-rank} to ${rank - 1} for input ${showShape(shape)}; got ${show(axis)}`,
    );
  }
  const classAxis = axis < 0 ? axis + rank : axis;
  const classes = shape[classAxis] as number;
  if (classes === 0) throw new Error(`${fn}: input ${showShape(shape)} has no classes along axis ${axis}`);
  const others = shape.map((_, at) => at).filter((at) => at !== classAxis);
  const toRows = (each: tf.Tensor) => {
    const last = classAxis === rank - 1 ? each : tf.transpose(each, [...others, classAxis]);
    return tf.reshape<tf.Rank.R2>(last, [each.size / classes, classes]);
  };
  return { rows: toRows(tensor), classes, lossShape: others.map((at) => shape[at] as number), toRows };
}

/** Whether `target` holds class indices (one axis less than input) or probabilities (input's shape). */
export function targetKind(
  fn: string,
  inputShape: readonly number[],
  target: tf.Tensor,
  lossShape: readonly number[],
): 'sparse' | 'dense' {
  if (shapesEqual(target.shape, lossShape)) return 'sparse';
  if (shapesEqual(target.shape, inputShape)) return 'dense';
  const what = inputShape[0] !== target.shape[0] && target.rank > 0 ? 'batch size' : 'shape';
  throw new Error(
    `${fn}: input ${showShape(inputShape)} and target ${showShape(target.shape)} disagree in ${what}; ` +
      `give class indices in shape ${showShape(lossShape)}, or probabilities in shape ${showShape(inputShape)}`,
  );
}

/**
 * Reads class indices and sets ignored ones aside.
 *
 * Where their numbers are at hand, one out of range is an error; elsewhere its `valid`, and so its loss, is NaN.
 */
export function readLabels(fn: string, target: tf.Tensor, classes: number, ignoreIndex?: number): Labels {
  const given = tf.reshape<tf.Rank.R1>(target, [target.size]);
  const numbers = onHost(given);
  if (numbers) checkLabels(fn, numbers, classes, ignoreIndex);
  const ignoring = ignoreIndex !== undefined && (!numbers || includes(numbers, ignoreIndex));
  const labels = tf.cast<tf.Tensor1D>(given, 'int32');
  const valid = ignoring
    ? tf.cast<tf.Tensor1D>(tf.notEqual(labels, tf.scalar(ignoreIndex, 'int32')), 'float32')
    : null;
  const known = valid ? tf.mul<tf.Tensor1D>(labels, tf.cast(valid, 'int32')) : labels;
  if (numbers) return { labels: known, valid };
  const unseen = tf.cast<tf.Tensor1D>(known, 'float32');
  const nanOutside = tf.mul<tf.Tensor1D>(nanBeyond(unseen, 0, classes - 1, rounding) as tf.Tensor1D, 0);
  return {
    labels: tf.cast(tf.clipByValue(unseen, 0, classes - 1), 'int32'),
    valid: tf.add(nanOutside, valid ?? 1),
  };
}

function includes(numbers: ArrayLike<number>, wanted: number): boolean {
  for (let index = 0; index < numbers.length; index += 1) if (numbers[index] === wanted) return true;
  return false;
}

function checkLabels(fn: string, numbers: ArrayLike<number>, classes: number, ignoreIndex?: number): void {
  for (let index = 0; index < numbers.length; index += 1) {
    const label = numbers[index] as number;
    if (label === ignoreIndex || (Number.isInteger(label) && label >= 0 && label < classes)) continue;
    const except = ignoreIndex === undefined ? '' : `, or ignoreIndex ${ignoreIndex}`;
    throw new Error(
      `${fn}: target must hold class indices from 0 to ${classes - 1}${except}; got ${label} at flat index ${index}`,
    );
  }
}

/** Rows with the ignored ones set to 0, so that a NaN or an infinity there reaches neither value nor gradient. */
export function cleanRows(rows: tf.Tensor2D, valid: tf.Tensor1D | null): tf.Tensor2D {
  if (!valid) return rows;
  return tf.where(tf.cast(spread(valid, rows.shape[1]), 'bool'), rows, tf.zerosLike(rows));
}

/** One weight per class as a tensor [C], or `null` when left out. */
export function classWeights(
  fn: string,
  option: string,
  weight: ClassWeights | undefined | null,
  classes: number,
): tf.Tensor1D | null {
  if (weight === undefined || weight === null) return null;
  const tensor = toFloat(fn, option, weight as Numeric);
  if (!shapesEqual(tensor.shape, [classes])) {
    throw new Error(
      `${fn}: ${option} must hold one number for each of the ${classes} classes; got shape ${showShape(tensor.shape)}`,
    );
  }
  return weightsAtLeast0(fn, option, tensor) as tf.Tensor1D;
}

/**
 * Each label's number of a row [C]: [M].
 *
 * The gradient of `tf.gather` needs a kernel that WASM lacks; this one is computed only where weights are learnt.
 */
export function lookUp(perClass: tf.Tensor1D, labels: tf.Tensor1D): tf.Tensor1D {
  const found = withGradientKeeping<[tf.Tensor1D]>(
    (numbers) => ({ value: tf.gather(numbers, labels), keep: [labels] }),
    (dy, [numbers], [kept]) => {
      const size = numbers.shape[0] as number;
      const pulls = atCells(cellsOf(kept as tf.Tensor), dy, size);
      return [tf.reshape(sumMiddle(tf.reshape(pulls, [1, dy.size, size])), [size])];
    },
  );
  return found(perClass) as tf.Tensor1D;
}

/** Each sample's weight: that of its class, and 0 where it is ignored. */
export function rowWeights({ labels, valid }: Labels, weights: tf.Tensor1D | null): tf.Tensor1D | null {
  if (!weights) return valid;
  const own = lookUp(weights, labels);
  return valid ? tf.mul(own, valid) : own;
}
