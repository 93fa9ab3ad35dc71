import * as tf from '@tensorflow/tfjs-core';

/** A loss of residuals, one by one: the gradient of each point is its own. */
export type ResidualLoss = (residual: tf.Tensor) => tf.Tensor;

export interface CurvePoint {
  residual: number;
  loss: number;
  gradient: number;
}

/** Value and gradient of a loss at each residual. Call with gradients registered and a backend set. */
export function lossCurve(loss: ResidualLoss, residuals: readonly number[]): CurvePoint[] {
  return tf.tidy(() => {
    const residual = tf.tensor1d([...residuals]);
    const values = loss(residual).dataSync();
    const slopes = tf
      .grad((r) => tf.sum(loss(r)))(residual)
      .dataSync();
    return residuals.map((r, i) => ({ residual: r, loss: values[i] ?? NaN, gradient: slopes[i] ?? NaN }));
  });
}

/** `count` residuals from `min` to `max`, and one just beside 0 on each side, so that a jump there is drawn as one. */
export function residualGrid([min, max]: readonly [number, number], count = 161): number[] {
  const even = Array.from({ length: count }, (_, i) => min + ((max - min) * i) / (count - 1));
  return [...even, -1e-4, 1e-4].sort((a, b) => a - b);
}
