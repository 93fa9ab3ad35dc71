import * as tf from '@tensorflow/tfjs';
import { mseLoss } from 'lossbook/losses';

const x = tf.tensor1d([0.4, 0.6, 0.8, 1, 1.2]);
const y = tf.tensor1d([5.4, 6.1, 6.8, 7.5, 8.2]);

for (const [name, optimizer] of [
  ['SGD', tf.train.sgd(0.1)],
  ['momentum', tf.train.momentum(0.1, 0.9)],
  ['Adam', tf.train.adam(0.1, 0.9, 0.999, 1e-8)],
] as const) {
  const slope = tf.variable(tf.scalar(0));
  const intercept = tf.variable(tf.scalar(0));
  let loss: tf.Scalar | null = null;
  for (let step = 0; step < 10; step++) {
    const batchLoss = () => mseLoss(tf.add(tf.mul(slope, x), intercept), y);
    loss = optimizer.minimize(batchLoss, true);
  }
  console.log(name, 'loss', loss?.arraySync());
  console.log('  slope', slope.arraySync(), 'intercept', intercept.arraySync());
}
