import * as tf from '@tensorflow/tfjs';
import { crossEntropy } from 'lossbook/losses';

const logits = tf.tensor2d([
  [0.5, -1, 2],
  [1.5, 0.2, -0.3],
  [-0.7, 0.9, 0.1],
]);
const classes = [2, 0, 1];

const { value, grad } = tf.valueAndGrad((z: tf.Tensor) => crossEntropy(z, classes))(logits);
console.log('loss', value.arraySync());
console.log('gradient', grad.arraySync());

const weight = [0.2, 0.5, 1.3];
console.log('weighted', crossEntropy(logits, classes, { weight }).arraySync());
console.log('smoothed', crossEntropy(logits, classes, { labelSmoothing: 0.1 }).arraySync());
console.log('last one ignored', crossEntropy(logits, [2, 0, -100]).arraySync());

const far = tf.tensor2d([[0, 1000]]);
console.log('1000 apart', crossEntropy(far, [0]).arraySync());
