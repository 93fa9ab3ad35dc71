import * as tf from '@tensorflow/tfjs';
import { discriminatorLoss, generatorLoss, gradientPenalty } from 'lossbook/losses';

const real = [2, -1, 0.5];
const fake = tf.tensor1d([-4, 0.3, -2]);

for (const [game, mode] of [
  ['non-saturating', 'nonSaturating'],
  ['least squares', 'lsgan'],
  ['hinge', 'hinge'],
  ['wasserstein', 'wasserstein'],
] as const) {
  const loss = discriminatorLoss(real, fake, { mode });
  console.log('discriminator,', game, loss.arraySync());
}

for (const [game, mode] of [
  ['minimax', 'minimax'],
  ['non-saturating', 'nonSaturating'],
  ['least squares', 'lsgan'],
  ['hinge', 'hinge'],
] as const) {
  const loss = (f: tf.Tensor) => generatorLoss(f, { mode });
  const { value, grad } = tf.valueAndGrad(loss)(fake);
  console.log('generator,', game, value.arraySync());
  console.log('  slope', grad.arraySync());
}

// Gradient penalty of a small critic, at given points: both ends equal.
const points = tf.tensor2d([
  [1, 0],
  [0.5, -2],
]);
const weights = tf.tensor2d([
  [3, 4],
  [1, -1],
]);
const critic = (x: tf.Tensor) => tf.sum(tf.softplus(tf.matMul(x as tf.Tensor2D, weights)), 1);
const penalty = gradientPenalty(critic, points, points, { lambda: 10 });
console.log('penalty', penalty.arraySync());
