import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { adam, momentum, type Stepper, sgd } from '../../src/figures/descent/optimisers.ts';

beforeAll(() => tf.setBackend('cpu'));

/** Twenty steps down x² + 10y² from (3, −1). */
function walk(stepper: Stepper): number[] {
  let at = [3, -1];
  for (let step = 0; step < 20; step++) {
    const [x = 0, y = 0] = at;
    const update = stepper([2 * x, 20 * y]);
    at = at.map((each, k) => each + (update[k] ?? 0));
  }
  return at;
}

/** The same walk by TensorFlow.js. */
function walkByTf(optimizer: tf.Optimizer): number[] {
  const at = tf.variable(tf.tensor1d([3, -1]));
  for (let step = 0; step < 20; step++) {
    optimizer.minimize(() => tf.sum(tf.mul(tf.tensor1d([1, 10]), tf.square(at))) as tf.Scalar);
  }
  const place = [...at.dataSync()];
  at.dispose();
  optimizer.dispose();
  return place;
}

test.each([
  ['SGD', sgd(0.03), () => tf.train.sgd(0.03)],
  ['momentum', momentum(0.03), () => tf.train.momentum(0.03, 0.9)],
  ['Adam', adam(0.1), () => tf.train.adam(0.1, 0.9, 0.999, 1e-8)],
])('%s walks as the optimiser of TensorFlow.js does', (_, stepper, optimizer) => {
  const [x, y] = walkByTf(optimizer());
  expect(walk(stepper)).toEqual([expect.closeTo(x ?? 0, 4), expect.closeTo(y ?? 0, 4)]);
});

// torch.optim.{SGD,Adam}, PyTorch 1.13.0, float64, the same walk.
test.each([
  ['SGD', sgd(0.03), [0.8703187233943855, -1.099511627776001e-8]],
  ['momentum', momentum(0.03), [0.13822243757911462, 0.21307526848493563]],
  ['Adam', adam(0.1), [1.1193604791039897, 0.27115409675254165]],
])('%s ends where PyTorch ends', (_, stepper, [x = 0, y = 0]) => {
  expect(walk(stepper)).toEqual([expect.closeTo(x, 9), expect.closeTo(y, 9)]);
});
