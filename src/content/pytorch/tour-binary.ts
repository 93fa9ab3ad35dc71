import * as tf from '@tensorflow/tfjs';
import { binaryCrossEntropy, binaryCrossEntropyWithLogits } from 'lossbook/losses';

function wave(shape: number[], start = 0): tf.Tensor {
  const length = tf.util.sizeFromShape(shape);
  const sine = (_: unknown, k: number) => Math.sin(start + k);
  return tf.tensor(Array.from({ length }, sine), shape);
}

const logits = tf.mul(3, wave([32, 1]));
const labels = tf.tensor(
  Array.from({ length: 32 }, (_, n) => (n % 4 === 0 ? 1 : 0)),
  [32, 1],
);

const loss = (z: tf.Tensor) => binaryCrossEntropyWithLogits(z, labels);
const { value, grad } = tf.valueAndGrad(loss)(logits);
console.log('shapes', logits.shape, labels.shape);
console.log('loss', value.arraySync());
console.log('gradient of the first four', tf.slice(grad, 0, 4).arraySync());

// One label in four is 1: a weight of 3 gives both sides the same say.
const weighted = binaryCrossEntropyWithLogits(logits, labels, { posWeight: [3] });
console.log('weighted', weighted.arraySync());

// The same on probabilities: equal here, and useless once a probability is rounded to 0 or 1.
console.log('on probabilities', binaryCrossEntropy(tf.sigmoid(logits), labels).arraySync());
