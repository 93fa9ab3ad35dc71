import * as tf from '@tensorflow/tfjs-core';
import { inMemory } from './inMemory.ts';
import { sigmoid } from './sigmoid.ts';
import { withGradient } from './withGradient.ts';

/**
 * log(1 + eˣ), right to float32 for every x; its slope is σ(x).
 *
 * tfjs's own is right on the CPU and WASM. On a graphics card it goes through log(1 + y), which near y = 0 is wrong
 * by 0.2 % at x = −13.
 */
export const softplus: (x: tf.Tensor) => tf.Tensor = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => {
    if (inMemory()) return tf.softplus(x);
    return tf.add(tf.relu(x), log1pBySeries(tf.exp(tf.neg(tf.abs(x)))));
  },
  (dy, x) => [tf.mul(dy, sigmoid(x))],
);

/** log(1 + y) for y above −1, right to float32 also where 1 + y rounds to 1. It has no gradient of its own. */
export function log1p(y: tf.Tensor): tf.Tensor {
  return inMemory() ? log1pInMemory(y) : log1pBySeries(y);
}

/** In float64: tfjs's own on WASM is log(1 + y) in float32. */
function log1pInMemory(y: tf.Tensor): tf.Tensor {
  const numbers = y.dataSync();
  const logs = new Float32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) logs[at] = Math.log1p(numbers[at] as number);
  return tf.tensor(logs, y.shape);
}

/** Where |y| is small, y − y²/2 + y³/3 − y⁴/4. In one row, because WebGL's `where` stops at rank 4. */
function log1pBySeries(given: tf.Tensor): tf.Tensor {
  const y = tf.reshape(given, [-1]);
  const cubic = tf.sub(1 / 3, tf.mul(y, 1 / 4));
  const series = tf.mul(y, tf.sub(1, tf.mul(y, tf.sub(1 / 2, tf.mul(y, cubic)))));
  return tf.reshape(tf.where(tf.less(tf.abs(y), 0.03), series, tf.log(tf.add(y, 1))), given.shape);
}
