import * as tf from '@tensorflow/tfjs';
import { binaryCrossEntropyWithLogits, sigmoidFocalLoss, softmaxFocalLoss } from 'lossbook/losses';

const logits = tf.tensor1d([2, -1, 0.5, -3]);
const target = [1, 0, 0, 1];

const focal = (x: tf.Tensor) => sigmoidFocalLoss(x, target, { alpha: 0.25, gamma: 2 });
const { value, grad } = tf.valueAndGrad(focal)(logits);
console.log('loss', value.arraySync());
console.log('gradient', grad.arraySync());

// Without alpha, gamma 0 leaves binary cross-entropy.
console.log('gamma 0', sigmoidFocalLoss(logits, target, { alpha: null, gamma: 0 }).arraySync());
console.log('cross-entropy', binaryCrossEntropyWithLogits(logits, target).arraySync());

// Over classes: one alpha for each class, and the mean over examples.
const scores = [
  [0.5, -1, 2],
  [1.5, 0.2, -0.3],
  [0, 0, 0],
];
const classes = [2, 0, 1];
const alpha = [0.25, 1, 0.5];
console.log('over classes', softmaxFocalLoss(scores, classes, { alpha, gamma: 2 }).arraySync());
