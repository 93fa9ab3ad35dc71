import * as tf from '@tensorflow/tfjs';
import { crossEntropy } from 'lossbook/losses';

/** Numbers that any language can make: the sine of start, start + 1, start + 2, … */
function wave(shape: number[], start = 0): tf.Tensor {
  const size = tf.util.sizeFromShape(shape);
  const sines = Array.from({ length: size }, (_, k) => Math.sin(start + k));
  return tf.tensor(sines, shape);
}

const logits = tf.mul(3, wave([32, 10]));
const classes = Array.from({ length: 32 }, (_, n) => (7 * n) % 10); // one whole number for each example

const loss = (z: tf.Tensor) => crossEntropy(z, classes);
const { value, grad } = tf.valueAndGrad(loss)(logits);
console.log('shapes', logits.shape, [classes.length]);
console.log('loss', value.arraySync());
console.log('gradient of the first example', tf.slice(grad, 0, 1).arraySync());
console.log('smoothed', crossEntropy(logits, classes, { labelSmoothing: 0.1 }).arraySync());
console.log('summed', crossEntropy(logits, classes, { reduction: 'sum' }).arraySync());
