import * as tf from '@tensorflow/tfjs';
import { crossEntropy } from 'lossbook/losses';

/** The sine of start, start + 1, start + 2, … */
function wave(shape: number[], start = 0): tf.Tensor {
  const length = tf.util.sizeFromShape(shape);
  const sine = (_: unknown, k: number) => Math.sin(start + k);
  return tf.tensor(Array.from({ length }, sine), shape);
}

const logits = tf.mul(3, wave([32, 10]));
// One whole number for each example.
const classes = Array.from({ length: 32 }, (_, n) => (7 * n) % 10);

const loss = (z: tf.Tensor) => crossEntropy(z, classes);
const { value, grad } = tf.valueAndGrad(loss)(logits);
console.log('shapes', logits.shape, [classes.length]);
console.log('loss', value.arraySync());
console.log('gradient of the first example', tf.slice(grad, 0, 1).arraySync());
console.log('smoothed', crossEntropy(logits, classes, { labelSmoothing: 0.1 }).arraySync());
console.log('summed', crossEntropy(logits, classes, { reduction: 'sum' }).arraySync());
