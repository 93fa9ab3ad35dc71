import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { crossEntropy } from '../../src/losses/index.ts';

// What lesson cross-entropy says in numbers. Expected values are by hand.

const value = (loss: tf.Tensor) => Number(loss.dataSync()[0]);
const wrong = tf.tensor2d([[0, 1000]]);

test('a true logit 1000 below the other costs 1000, with gradient −1', () => {
  expect(value(crossEntropy(wrong, [0]))).toBe(1000);
  expect([
    ...tf
      .grad((z) => crossEntropy(z, [0]))(wrong)
      .dataSync(),
  ]).toEqual([-1, 1]);
});

test('a version that clips probabilities at 1e-7 reports 16.1 there, with gradient 0', () => {
  const clipped = (z: tf.Tensor) =>
    tf.neg(tf.log(tf.clipByValue(tf.slice(tf.softmax(z), [0, 0], [1, 1]), 1e-7, 1)));
  expect(value(clipped(wrong))).toBeCloseTo(16.118, 3);
  expect(
    [
      ...tf
        .grad((z) => tf.sum(clipped(z)))(wrong)
        .dataSync(),
    ].map(Math.abs),
  ).toEqual([0, 0]);
});

test('softmax applied twice can give three classes at most a probability of e/(e + 2), about 58 %', () => {
  const twice = tf.softmax(tf.softmax(tf.tensor2d([[1000, 0, 0]])));
  expect(value(twice)).toBeCloseTo(Math.E / (Math.E + 2), 6);
  expect(Math.E / (Math.E + 2)).toBeCloseTo(0.58, 2);
});

test('ε = 0.1 on ten classes has an entropy of 0.50 nats, and a perfect model pays it', () => {
  const smoothed = [0.91, ...Array(9).fill(0.01)];
  const perfect = tf.log(tf.tensor2d([smoothed]));
  expect(value(crossEntropy(perfect, [0], { labelSmoothing: 0.1 }))).toBeCloseTo(0.5, 2);
});

test('class weights: a common factor leaves the mean over indices alone, and scales the mean over distributions', () => {
  const batch = [
    [0.5, -1, 2],
    [1.5, 0.2, -0.3],
  ];
  const oneHot = [
    [0, 0, 1],
    [1, 0, 0],
  ];
  const [weight, doubled] = [
    [0.2, 0.5, 1.3],
    [0.4, 1, 2.6],
  ];
  const indices = (w: number[]) => value(crossEntropy(batch, [2, 0], { weight: w }));
  const distributions = (w: number[]) => value(crossEntropy(batch, oneHot, { weight: w }));
  expect(indices(doubled)).toBeCloseTo(indices(weight), 6);
  expect(distributions(doubled)).toBeCloseTo(2 * distributions(weight), 6);
});
