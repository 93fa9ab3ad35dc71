import * as tf from '@tensorflow/tfjs-core';
import { normal, type Random } from './random.ts';

/** Draws from the standard normal as `[count, width]`. */
export function normals(count: number, width: number, random: Random): tf.Tensor2D {
  return tf.tensor2d(
    Float32Array.from({ length: count * width }, () => normal(random)),
    [count, width],
  );
}
