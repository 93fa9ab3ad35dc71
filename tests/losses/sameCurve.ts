import * as tf from '@tensorflow/tfjs';
import { expectClose } from './allClose.ts';
import type { Tolerance } from './difference.ts';
import type { Nested } from './nested.ts';

const near: Tolerance = { rtol: 1e-5, atol: 2e-6 };

/** Fails unless two functions have the same value and the same slope at `x`. */
export function expectSameCurve(
  one: (x: tf.Tensor) => tf.Tensor,
  other: (x: tf.Tensor) => tf.Tensor,
  x: Nested,
  tolerance = near,
): void {
  const [first, second] = [one, other].map((curve) => valueAndSlope(curve, x));
  expectClose(first?.value ?? [], second?.value ?? [], tolerance, 'value');
  expectClose(first?.slope ?? [], second?.slope ?? [], tolerance, 'slope');
}

/** A function's value, and its slope through an intermediate with −2.7 upstream. */
export function valueAndSlope(
  curve: (x: tf.Tensor) => tf.Tensor,
  x: Nested,
): { value: Nested; slope: Nested } {
  return tf.tidy(() => {
    const leaf = tf.tensor(x as number[], undefined, 'float32');
    const slope = tf.grad((each: tf.Tensor) => tf.mul(tf.sum(curve(tf.mul(each, 1))), -2.7))(leaf);
    return { value: curve(leaf).arraySync() as Nested, slope: slope.arraySync() as Nested };
  });
}
