import * as tf from '@tensorflow/tfjs';

/** Automatic differentiation through the logarithm of the factor, which has no infinite slope. */
export function focalSlope(logit: number, target: number, gamma: number): number {
  const side = target === 1 ? 1 : -1;
  const loss = (x: tf.Tensor) => {
    const towards = tf.mul(x, side);
    const logMissing = tf.neg(tf.softplus(towards));
    return tf.mul(tf.exp(tf.mul(gamma, logMissing)), tf.softplus(tf.neg(towards)));
  };
  return tf.tidy(() => Number(tf.grad(loss)(tf.scalar(logit)).dataSync()[0]));
}
