import * as tf from '@tensorflow/tfjs-core';
import { sameShape } from '../args/shapes.ts';
import { toFloat } from '../args/toTensor.ts';
import type { Numeric } from '../loss.ts';

/** Two tensors of one shape whose first axis counts the samples, as float32. Call it inside `tf.tidy`. */
export function samplesOf(fn: string, given: Readonly<Record<string, Numeric>>): [tf.Tensor, tf.Tensor] {
  const tensors = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, toFloat(fn, name, value)]),
  );
  sameShape(fn, tensors);
  for (const [name, { rank }] of Object.entries(tensors)) {
    if (rank === 0) {
      throw new Error(`${fn}: ${name} [] is a single number; give samples on the first axis, such as [N,D]`);
    }
  }
  return Object.values(tensors) as [tf.Tensor, tf.Tensor];
}

/** Everything but the first axis in one: [N,…] becomes [N,D], and [N] becomes [N,1]. */
export function flattened(x: tf.Tensor): tf.Tensor2D {
  const [count = 1, ...rest] = x.shape;
  return tf.reshape<tf.Rank.R2>(x, [count, rest.reduce((product, size) => product * size, 1)]);
}
