import * as tf from '@tensorflow/tfjs-core';
import { type DType, heldAs } from '../dtype.ts';
import { beyond } from '../torchError.ts';

/** Two tensors in the shape that both broadcast to. */
export function together(a: tf.Tensor, b: tf.Tensor): [tf.Tensor, tf.Tensor] {
  const shape = tf.backend_util.assertAndGetBroadcastShape(a.shape, b.shape);
  return [tf.broadcastTo(a, shape), tf.broadcastTo(b, shape)];
}

/**
 * A whole number or truth value for each element of tensors of one shape.
 *
 * tfjs holds 32 bits and would wrap around beyond them, where PyTorch holds 64: that is an error here.
 */
export function wholeNumbers(
  inputs: readonly tf.Tensor[],
  dtype: DType,
  of: (...elements: number[]) => number,
): tf.Tensor {
  const elements = inputs.map((input) => input.dataSync());
  const [first] = inputs as [tf.Tensor];
  const found = Array.from({ length: first.size }, (_, i) => of(...elements.map((row) => row[i] as number)));
  if (dtype === 'bool')
    return tf.tensor(
      found.map((x) => Number(x !== 0)),
      first.shape,
      'bool',
    );
  inRange(found);
  return tf.tensor(found, first.shape, heldAs(dtype));
}

const limit = 2 ** 31;

/** Throws where a whole number needs more than 32 bits. */
export function inRange(elements: Iterable<number>): void {
  for (const x of elements)
    if (x >= limit || x < -limit)
      throw beyond(`whole numbers beyond ±2³¹ in a tensor (one is ${x}); .float() first makes fractions`);
}
