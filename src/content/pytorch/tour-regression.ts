import * as tf from '@tensorflow/tfjs';
import { huberLoss, l1Loss, mseLoss } from 'lossbook/losses';

function wave(shape: number[], start = 0): tf.Tensor {
  const length = tf.util.sizeFromShape(shape);
  const sine = (_: unknown, k: number) => Math.sin(start + k);
  return tf.tensor(Array.from({ length }, sine), shape);
}

const target = tf.mul(10, wave([32, 1]));
const near = tf.add(target, tf.mul(2, wave([32, 1], 100))); // off by 2 at most …
const slip = tf.oneHot([5], 32).reshape([32, 1]).mul(30); // … but once by much more
const prediction = tf.add(near, slip);

console.log('shapes', prediction.shape, target.shape);
for (const [name, criterion] of [
  ['MSE', (p: tf.Tensor) => mseLoss(p, target)],
  ['L1', (p: tf.Tensor) => l1Loss(p, target)],
  ['Huber', (p: tf.Tensor) => huberLoss(p, target, { delta: 1 })],
] as const) {
  const { value, grad } = tf.valueAndGrad(criterion)(prediction);
  console.log(name, 'loss', value.arraySync());
  console.log('  its largest slope', grad.max().arraySync(), 'and its smallest', grad.min().arraySync());
}
