import * as tf from '@tensorflow/tfjs';
import { diceLoss } from 'lossbook/losses';

function wave(shape: number[], start = 0): tf.Tensor {
  const length = tf.util.sizeFromShape(shape);
  const sine = (_: unknown, k: number) => Math.sin(start + k);
  return tf.tensor(Array.from({ length }, sine), shape);
}

// A disc of radius 12 in the middle of 64 by 64 pixels, and logits that know it roughly.
const shape = [1, 1, 64, 64];
const inside = Array.from({ length: 64 * 64 }, (_, k) => {
  const [row, column] = [Math.floor(k / 64), k % 64];
  return (row - 32) ** 2 + (column - 32) ** 2 <= 144 ? 1 : 0;
});
const mask = tf.tensor(inside, shape, 'float32');
const logits = tf.add(tf.sub(tf.mul(4, mask), 3), tf.mul(2, wave(shape)));

const dice = (z: tf.Tensor, t: tf.Tensor) => diceLoss(z, t, { mode: 'binary', smooth: 1e-6 });
const { value, grad } = tf.valueAndGrad((z: tf.Tensor) => dice(z, mask))(logits);
const slope = grad.dataSync();
console.log('shapes', logits.shape, mask.shape, 'pixels of the disc', mask.sum().arraySync());
console.log('loss', value.arraySync());
console.log('gradient, centre and corner', slope[32 * 64 + 32], slope[0]);

const nothing = tf.zerosLike(mask);
console.log('an empty mask, logits as before', dice(logits, nothing).arraySync());
console.log('an empty mask, an empty answer', dice(tf.sub(nothing, 40), nothing).arraySync());
