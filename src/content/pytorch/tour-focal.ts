import * as tf from '@tensorflow/tfjs';
import { softmaxFocalLoss } from 'lossbook/losses';

function wave(shape: number[], start = 0): tf.Tensor {
  const length = tf.util.sizeFromShape(shape);
  const sine = (_: unknown, k: number) => Math.sin(start + k);
  return tf.tensor(Array.from({ length }, sine), shape);
}

// A model that is right, and often not sure of it: the true logit is raised by 6.
const classes = Array.from({ length: 32 }, (_, n) => (7 * n) % 10);
const raised = tf.mul(6, tf.oneHot(classes, 10));
const logits = tf.add(tf.mul(3, wave([32, 10])), raised);

const loss = (z: tf.Tensor) => softmaxFocalLoss(z, classes, { gamma: 2 });
const { value, grad } = tf.valueAndGrad(loss)(logits);
console.log('loss', value.arraySync());
console.log('gradient of the first example', tf.slice(grad, 0, 1).arraySync());
console.log('gamma 0', softmaxFocalLoss(logits, classes, { gamma: 0 }).arraySync());

const alpha = Array.from({ length: 10 }, (_, c) => (c + 1) / 10);
console.log('one alpha per class', softmaxFocalLoss(logits, classes, { alpha }).arraySync());
