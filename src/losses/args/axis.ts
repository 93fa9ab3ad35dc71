import * as tf from '@tensorflow/tfjs-core';
import { show } from './options.ts';
import { showShape } from './shapes.ts';

/** `x` with `axis` brought to the end, for work on rows. Call it inside `tf.tidy`. */
export function withAxisLast(x: tf.Tensor, axis: number): tf.Tensor {
  if (axis === x.rank - 1) return x;
  const others = x.shape.map((_, index) => index).filter((index) => index !== axis);
  return tf.transpose(x, [...others, axis]);
}

/** An axis of `shape` counted from 0, from one that may count from the end. */
export function axisOf(fn: string, argument: string, shape: readonly number[], axis: number): number {
  const rank = shape.length;
  if (rank === 0) throw new Error(`${fn}: ${argument} [] is a single number; give a vector [D] or more axes`);
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new Error(
      `${fn}: axis must be a whole number from ${-rank} to ${rank - 1} for ${argument} ${showShape(shape)}; got ${show(axis)}`,
    );
  }
  return axis < 0 ? axis + rank : axis;
}
