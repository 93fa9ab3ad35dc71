import * as tf from '@tensorflow/tfjs';
import { elboLoss, gaussianKLDiv } from 'lossbook/losses';

const input = tf.tensor2d([
  [1, -2, 0.5],
  [0, 3, -1],
]);
const target = tf.tensor2d([
  [1, 0, 0.7],
  [0.2, 1, 0],
]);
const mu = tf.tensor2d([
  [0.5, -1],
  [0, 2],
]);
const logVar = tf.tensor2d([
  [0, 0.2],
  [-1, 1],
]);

// KL(code || standard normal): the code comes first.
const closed = tf.mul(0.5, tf.sum(tf.sub(tf.add(tf.square(mu), tf.exp(logVar)), tf.add(1, logVar)), 1));
console.log('closed', closed.arraySync());
const library = gaussianKLDiv(mu, logVar, { reduction: 'none' });
console.log('library', library.arraySync());

// Sum over the pixels of a picture, mean over the pictures.
const options = { beta: 4 };
const parts = elboLoss({ input, target, mu, logVar }, options);
const pulls = tf.grads(
  (m: tf.Tensor, v: tf.Tensor) => elboLoss({ input, target, mu: m, logVar: v }, options).loss,
)([mu, logVar]);
console.log('reconstruction', parts.reconstruction.arraySync());
console.log('loss', parts.loss.arraySync());
console.log('pull on mu', pulls[0]?.arraySync());
console.log('pull on log_var', pulls[1]?.arraySync());
