import * as tf from '@tensorflow/tfjs';
import { huberLoss, smoothL1Loss } from 'lossbook/losses';

const input = tf.tensor1d([0.5, 3, -4]);
const target = tf.tensor1d([0, 0, 1]);

const huberOf = (x: tf.Tensor) => huberLoss(x, target, { delta: 1 });
const { value, grad } = tf.valueAndGrad(huberOf)(input);
console.log('loss', value.arraySync());
console.log('gradient', grad.arraySync());

// Smooth L1 is Huber divided by its beta: equal at 1 only.
for (const delta of [0.5, 1, 2]) {
  const huber = huberLoss(input, target, { delta });
  const smooth = smoothL1Loss(input, target, { beta: delta });
  console.log('delta', delta, 'huber', huber.arraySync(), 'smooth L1', smooth.arraySync());
}
