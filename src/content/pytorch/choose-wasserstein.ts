import * as tf from '@tensorflow/tfjs';
import { discriminatorLoss, generatorLoss, gradientPenalty } from 'lossbook/losses';

const real = tf.tensor2d([
  [1, 0],
  [0.5, 2],
]);
const fake = tf.tensor2d([
  [0, 1],
  [-1, 0.5],
]);
const critic = (x: tf.Tensor) => tf.sum(tf.mul(x, [3, 4]), -1);

const score = discriminatorLoss(critic(real), critic(fake), { mode: 'wasserstein' });
const penalty = gradientPenalty(critic, real, fake, { lambda: 10, seed: 1 });
console.log('critic', tf.add(score, penalty).arraySync());
console.log('generator', generatorLoss(critic(fake), { mode: 'wasserstein' }).arraySync());
