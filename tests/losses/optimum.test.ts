import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  crossEntropy,
  hingeLoss,
  huberLoss,
  l1Loss,
  logCoshLoss,
  mseLoss,
  multiMarginLoss,
  sigmoidFocalLoss,
  smoothL1Loss,
  softmaxFocalLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import type { Nested } from './nested.ts';

// Where training ends is where theory says: signs and stationary points show here that no single number shows.

beforeAll(() => tf.setBackend('cpu'));

/** Where Adam ends after 400 steps with a learning rate that falls to nothing. */
function fitted(start: Nested, loss: (at: tf.Tensor) => tf.Tensor, rate = 0.2): tf.Tensor {
  const at = tf.variable(tf.tensor(start as number[], undefined, 'float32'));
  const steps = 400;
  const optimizer = tf.train.adam(rate) as unknown as tf.Optimizer & { learningRate: number };
  for (let step = 0; step < steps; step += 1) {
    optimizer.learningRate = rate * (1 - step / steps);
    optimizer.minimize(() => loss(at).asScalar(), false, [at]);
  }
  return at;
}

const wages = [1, 2, 3, 4, 100];

function constant(at: tf.Tensor): tf.Tensor {
  return tf.mul(at, tf.ones([wages.length]));
}

describe('the best constant guess', () => {
  test('under squared error is the mean', () => {
    expectClose(fitted(10, (at) => mseLoss(constant(at), wages), 2).arraySync(), 22, { rtol: 1e-3, atol: 0 });
  });

  test('under absolute error is the median, and a guess that is there stays', () => {
    expectClose(fitted(10, (at) => l1Loss(constant(at), wages)).arraySync(), 3, { rtol: 0, atol: 0.02 });
    expectClose(fitted(3, (at) => l1Loss(constant(at), wages)).arraySync(), 3, { rtol: 0, atol: 0 });
  });

  test('under Huber balances the clipped residuals', () => {
    // delta 1: at m, Σ clip(m − w, −1, 1) = 0 for m = 3
    expectClose(fitted(10, (at) => huberLoss(constant(at), wages)).arraySync(), 3, { rtol: 0, atol: 0.01 });
    // delta 10: four residuals inside, one clipped: 4m − 10 = 10, m = 5
    const wide = fitted(10, (at) => huberLoss(constant(at), wages, { delta: 10 }), 0.5);
    expectClose(wide.arraySync(), 5, { rtol: 0, atol: 0.01 });
    const smooth = fitted(10, (at) => smoothL1Loss(constant(at), wages, { beta: 10 }), 0.5);
    expectClose(smooth.arraySync(), 5, { rtol: 0, atol: 0.01 });
  });

  test('under log-cosh is where the hyperbolic tangents balance', () => {
    const at = fitted(10, (each) => logCoshLoss(constant(each), wages)).arraySync() as number;
    expect(wages.reduce((sum, each) => sum + Math.tanh(at - each), 0)).toBeCloseTo(0, 2);
  });
});

describe('logits', () => {
  test('under cross-entropy with smoothing give the smoothed distribution', () => {
    const at = fitted([[0, 0, 0, 0]], (x) => crossEntropy(x, [1], { labelSmoothing: 0.2 }));
    expectClose(tf.softmax(at).arraySync() as Nested, [[0.05, 0.85, 0.05, 0.05]], { rtol: 0, atol: 1e-3 });
  });

  test('under cross-entropy with a distribution as target give that distribution', () => {
    const share = [[0.1, 0.2, 0.7]];
    const at = fitted([[0, 0, 0]], (x) => crossEntropy(x, share));
    expectClose(tf.softmax(at).arraySync() as Nested, share, { rtol: 0, atol: 1e-3 });
  });

  test('under weighted smoothing give the distribution that the weights tilt, as in PyTorch', () => {
    const [w, e] = [[1, 3], 0.2];
    const at = fitted([[0, 0]], (x) => crossEntropy(x, [0], { weight: w, labelSmoothing: e }));
    // shares 1·(0.8 + 0.1) and 3·0.1, normalised
    expectClose(tf.softmax(at).arraySync() as Nested, [[0.75, 0.25]], { rtol: 0, atol: 1e-3 });
  });

  test('under binary cross-entropy with soft targets give those targets', () => {
    const z = [0.05, 0.5, 0.9];
    const at = fitted([0, 0, 0], (x) => binaryCrossEntropyWithLogits(x, z));
    expectClose(tf.sigmoid(at).arraySync() as Nested, z, { rtol: 0, atol: 1e-3 });
  });

  test('under binary cross-entropy with posWeight k give odds k times as high', () => {
    const at = fitted([0], (x) => binaryCrossEntropyWithLogits(x, [0.25], { posWeight: 3 }));
    expectClose(tf.sigmoid(at).arraySync() as Nested, [0.5], { rtol: 0, atol: 1e-3 });
  });

  test('under focal losses go to the right side', () => {
    const binary = fitted([0, 0], (x) => sigmoidFocalLoss(x, [0, 1]));
    expect((binary.arraySync() as number[]).map(Math.sign)).toEqual([-1, 1]);
    const classes = fitted([[0, 0, 0]], (x) => softmaxFocalLoss(x, [2]));
    expect((tf.softmax(classes).arraySync() as number[][])[0]?.[2]).toBeGreaterThan(0.9);
  });

  test('under margins stop once the margin is reached', () => {
    const hinge = (x: tf.Tensor) => hingeLoss(x, [1, -1], { margin: 1.5, squared: true });
    const [yes = 0, no = 0] = fitted([0, 0], hinge).arraySync() as number[];
    expect(Math.min(yes, -no)).toBeGreaterThan(1.49);
    expectClose(fitted([1.5, -2], hinge).arraySync() as Nested, [1.5, -2], { rtol: 0, atol: 0 });
    const scores = fitted([[0, 0, 0]], (x) => multiMarginLoss(x, [1], { margin: 0.5 }));
    const [first = 0, right = 0, third = 0] = (scores.arraySync() as number[][])[0] ?? [];
    expect(Math.min(right - first, right - third)).toBeGreaterThan(0.49);
  });
});
