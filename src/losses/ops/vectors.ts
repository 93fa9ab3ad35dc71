import * as tf from '@tensorflow/tfjs-core';
import { sameShape, shapesEqual, showShape } from '../args/shapes.ts';
import { toFloat } from '../args/toTensor.ts';
import type { Numeric } from '../loss.ts';

/** Vectors as rows, the shape that they came in, and the shape that one number per vector has. */
interface Rows {
  rows: tf.Tensor2D[];
  shape: number[];
  leading: number[];
}

/** Arguments that hold vectors on their last axis, checked to be of one shape, as float32 tensors. */
export function vectorsOf<Name extends string>(
  fn: string,
  given: Readonly<Record<Name, Numeric>>,
): Record<Name, tf.Tensor> {
  const tensors = Object.fromEntries(
    Object.entries<Numeric>(given).map(([name, value]) => [name, toFloat(fn, name, value)]),
  ) as Record<Name, tf.Tensor>;
  sameShape(fn, tensors);
  for (const [name, { rank }] of Object.entries<tf.Tensor>(tensors)) {
    if (rank > 0) continue;
    throw new Error(
      `${fn}: ${name} [] is a single number; give a vector [D], or vectors on the last axis such as [N,D]`,
    );
  }
  return tensors;
}

/**
 * The same vectors as the rows of matrices.
 *
 * Matrices, because WebGL's `where` stops at rank 4 while embeddings may have any rank. Call it inside `tf.tidy`.
 */
export function rowsOf(fn: string, given: Readonly<Record<string, Numeric>>): Rows {
  const tensors = Object.values(vectorsOf(fn, given));
  const shape = tensors[0]?.shape ?? [];
  const leading = shape.slice(0, -1);
  const count = leading.reduce((product, size) => product * size, 1);
  const length = shape[shape.length - 1] as number;
  return { rows: tensors.map((each) => tf.reshape<tf.Rank.R2>(each, [count, length])), shape, leading };
}

/** Vectors [N,D] of one shape: a batch, whose rows are compared with one another. */
export function batchOfVectors(fn: string, given: Readonly<Record<string, Numeric>>): tf.Tensor2D[] {
  return Object.entries(vectorsOf(fn, given)).map(([name, tensor]) => {
    if (tensor.rank === 2) return tensor as tf.Tensor2D;
    throw new Error(
      `${fn}: ${name} ${showShape(tensor.shape)} must have the shape [N,D], one vector per row`,
    );
  });
}

/** Labels, one for each pair of vectors of shape `shape`, as a float32 row. */
export function pairLabels(fn: string, target: Numeric, shape: readonly number[]): tf.Tensor1D {
  const labels = toFloat(fn, 'target', target);
  const wanted = shape.slice(0, -1);
  if (!shapesEqual(labels.shape, wanted)) {
    const found = `target ${showShape(labels.shape)} and input1 ${showShape(shape)}`;
    throw new Error(
      `${fn}: ${found} do not fit; give target the shape ${showShape(wanted)}, one label for each pair of vectors`,
    );
  }
  return tf.reshape<tf.Rank.R1>(labels, [labels.size]);
}
