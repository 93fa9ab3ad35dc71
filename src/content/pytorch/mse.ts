import * as tf from '@tensorflow/tfjs';
import { l1Loss, mseLoss } from 'lossbook/losses';

const input = tf.tensor1d([2.5, 0, 2, 7]);
const target = tf.tensor1d([3, -0.5, 2, 1]);

for (const [name, loss] of [
  ['mse', mseLoss],
  ['mae', l1Loss],
] as const) {
  const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => loss(x, target))(input);
  console.log(name, value.arraySync());
  console.log('  gradient', grad.arraySync());
  console.log('  as a sum', loss(input, target, { reduction: 'sum' }).arraySync());
}

// Two readings of the same fit.
const mse = mseLoss(input, target);
console.log('rmse', tf.sqrt(mse).arraySync());
console.log('R2', tf.sub(1, tf.div(mse, tf.moments(target).variance)).arraySync());
