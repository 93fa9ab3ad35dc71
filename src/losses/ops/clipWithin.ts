import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './withGradient.ts';

/**
 * `x` held to `[low, high]`, of which one may be infinite, against rounding. Its slope passes, since a clip that
 * rounding caused should not end the learning.
 */
export function clipWithin(x: tf.Tensor, low: number, high: number): tf.Tensor {
  const clip = withGradient(
    (value: tf.Tensor) => {
      const below = Number.isFinite(high) ? tf.minimum(value, high) : tf.clone(value);
      return Number.isFinite(low) ? tf.maximum(below, low) : below;
    },
    (dy) => [tf.clone(dy)],
  );
  return clip(x);
}

/** As `clipWithin`, but NaN where `x` is farther out than `tolerance`: what cannot be refused can still be seen. */
export function nanBeyond(x: tf.Tensor, low: number, high: number, tolerance: number): tf.Tensor {
  const clip = withGradient(
    (value: tf.Tensor) => {
      const row = tf.reshape(value, [value.size]); // because WebGL's `where` stops at rank 4
      const held = clipWithin(row, low, high);
      const far = tf.greater(tf.abs(tf.sub(row, held)), tolerance);
      return tf.reshape(tf.where(far, tf.fill(row.shape, Number.NaN), held), value.shape);
    },
    (dy) => [tf.clone(dy)],
  );
  return clip(x);
}
