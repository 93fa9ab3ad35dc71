import * as tf from '@tensorflow/tfjs-core';
import { signOf } from './absWithSign.ts';
import { withGradient } from './withGradient.ts';

/** `max(0, x)` with slope 1 at 0, as PyTorch's `clamp_min`; `tf.relu` has slope 0 there. */
export const atLeastZero = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.relu(x),
  (dy, x) => [tf.mul(dy, oneFromZero(x))],
);

const oneFromZero = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.cast(tf.greaterEqual(x, 0), 'float32'),
  (_dy, x) => [tf.zerosLike(x)],
);

/** The smaller of two tensors of one shape; where they tie, each gets half the slope, as in PyTorch. */
export const smallerOf = /* @__PURE__ */ withGradient(
  (a: tf.Tensor, b: tf.Tensor) => tf.minimum(a, b),
  (dy, a, b) => {
    const shareOfA = halfStep(tf.sub(b, a));
    return [tf.mul(dy, shareOfA), tf.mul(dy, tf.sub(1, shareOfA))];
  },
);

/** 0 below 0, ½ at 0, 1 above. */
const halfStep = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.mul(0.5, tf.add(1, signOf(x))),
  (_dy, x) => [tf.zerosLike(x)],
);
