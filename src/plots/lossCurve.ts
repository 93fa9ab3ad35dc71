import * as tf from '@tensorflow/tfjs-core';

export interface CurvePoint {
  x: number;
  loss: number;
  gradient: number;
}

/** Value and gradient of an element-wise loss at each `x`. Call with gradients registered and a backend set. */
export function lossCurve(loss: (x: tf.Tensor) => tf.Tensor, at: readonly number[]): CurvePoint[] {
  return tf.tidy(() => {
    let values: ArrayLike<number> = [];
    const total = (x: tf.Tensor) => {
      const losses = loss(x);
      values = losses.dataSync();
      return tf.sum(losses);
    };
    const slopes = tf
      .grad(total)(tf.tensor1d([...at]))
      .dataSync();
    return at.map((value, i) => ({ x: value, loss: values[i] ?? NaN, gradient: slopes[i] ?? NaN }));
  });
}

/** `count` points from `min` to `max`, and one just beside 0 on each side that is shown, so that a jump there is drawn as one. */
export function curveGrid([min, max]: readonly [number, number], count = 161): number[] {
  const even = Array.from({ length: count }, (_, i) => min + ((max - min) * i) / (count - 1));
  const beside = [-1e-4, 1e-4].filter((x) => x >= min && x <= max);
  return [...even, ...beside].sort((a, b) => a - b);
}
