import * as tf from '@tensorflow/tfjs';
import { huberLoss, smoothL1Loss } from 'lossbook/losses';

const input = tf.tensor1d([0.3, 3, -4, 1.5]);
const target = tf.tensor1d([0, 0, 1, 1]);

const loss = (x: tf.Tensor) => huberLoss(x, target, { delta: 1 });
const { value, grad } = tf.valueAndGrad(loss)(input);
console.log('loss', value.arraySync());
console.log('gradient', grad.arraySync());

// Smooth L1 is Huber divided by its beta: equal at 1 only.
for (const delta of [0.5, 1, 2]) {
  const huber = huberLoss(input, target, { delta });
  const smooth = smoothL1Loss(input, target, { beta: delta });
  console.log('delta', delta);
  console.log('  huber', huber.arraySync());
  console.log('  smooth L1', smooth.arraySync());
}
