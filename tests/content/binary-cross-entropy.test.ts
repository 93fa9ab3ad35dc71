import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { initialOf } from '../../src/figures/fields.ts';
import { read as readScores, type ScoredSaid } from '../../src/figures/scored/drawing.ts';
import { fields, type ScoredState } from '../../src/figures/scored/fields.ts';
import { type Scored, scoredWorkers } from '../../src/figures/scored/scoredWorkers.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  mseLoss,
} from '../../src/losses/index.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';

// What lesson binary-cross-entropy says in numbers.

let scored: Scored;
beforeAll(async () => {
  await tf.setBackend('cpu');
  scored = await scoredWorkers(packagedWages());
});
const read = (part: Partial<ScoredState>) => readScores({ ...initialOf(fields()), ...part }, scored).said;
const value = (loss: tf.Tensor) => Number(loss.dataSync()[0]);
const slopeAt = (x: number, loss: (logit: tf.Tensor) => tf.Tensor) =>
  value(tf.grad((logit) => tf.sum(loss(logit)))(tf.tensor1d([x])));

test('374 workers are scored; the loss is 0.613 and the calibration error 0.094', () => {
  expect(scored.logits).toHaveLength(374);
  expect(read({}).loss).toBeCloseTo(0.613, 3);
  expect(read({}).calibrationError).toBeCloseTo(0.0944, 3);
});

test('from 0.2 to 0.6 recall falls from 0.78 to 0.21, precision rises from 0.50 to 0.60, the loss stays', () => {
  const [low, high] = [read({ threshold: 0.2 }), read({ threshold: 0.6 })];
  expect(low.loss).toBe(high.loss);
  expect([low.recall, high.recall].map((share) => share.toFixed(2))).toEqual(['0.78', '0.21']);
  expect([low.precision, high.precision].map((share) => share.toFixed(2))).toEqual(['0.50', '0.60']);
});

test('a temperature of 2 is about the best, lowers loss and calibration error, and changes no decision at ½', () => {
  const [warm, cool, cold] = [1.5, 2, 2.5].map((temperature) => read({ temperature })) as [
    ScoredSaid,
    ScoredSaid,
    ScoredSaid,
  ];
  expect(cool.loss).toBeLessThan(Math.min(warm.loss, cold.loss));
  expect(cool.loss).toBeCloseTo(0.567, 3);
  expect(cool.calibrationError).toBeCloseTo(0.0451, 3);
  expect(cool.counts).toEqual(read({}).counts);
});

test('at a logit of −8 the squared error behind a sigmoid pulls 1,500 times less', () => {
  const yes = tf.tensor1d([1]);
  const entropy = slopeAt(-8, (x) => binaryCrossEntropyWithLogits(x, yes));
  const squared = slopeAt(-8, (x) => mseLoss(tf.sigmoid(x), yes));
  // By hand: 1 / (2 p (1 − p)) at p = σ(−8) = 3.3535e-4.
  expect(entropy / squared).toBeCloseTo(1 / (2 * 3.3535e-4 * (1 - 3.3535e-4)), -1);
  expect(Math.round(entropy / squared / 100)).toBe(15);
});

test('cross-entropy of the logits (x, 0) is binary cross-entropy of x', () => {
  expect(value(crossEntropy([[1.7, 0]], [0]))).toBeCloseTo(
    value(binaryCrossEntropyWithLogits([1.7], [1])),
    6,
  );
});

test('posWeight w makes every logit log w too high', () => {
  // Two positives in ten: without a weight the cheapest logit is log(2/8), with w = 4 it is log(8/8).
  const target = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
  const slope = (logit: number, posWeight: number) => {
    const loss = (x: tf.Tensor) => binaryCrossEntropyWithLogits(tf.tile(x, [10]), target, { posWeight });
    return slopeAt(logit, loss);
  };
  expect(slope(Math.log(2 / 8), 1)).toBeCloseTo(0, 6);
  expect(slope(0, 4)).toBeCloseTo(0, 6);
});

test('the sigmoids of the first picture add up to 2.65', () => {
  expect(value(tf.sum(tf.sigmoid([2, 1.5, 3])))).toBeCloseTo(2.65, 2);
});

test('a float32 sigmoid is 1 from about 17.4 on; its loss is then 100 and its gradient 0', () => {
  expect([17.2, 17.5].map((x) => value(tf.sigmoid(tf.scalar(x))) === 1)).toEqual([false, true]);
  expect(value(binaryCrossEntropy(tf.sigmoid([18]), [0]))).toBe(100);
  expect(slopeAt(18, (x) => binaryCrossEntropy(tf.sigmoid(x), [0]))).toBe(0);
});

test('a sigmoid of a probability lies between 0.5 and 0.73', () => {
  expect(value(tf.sigmoid(tf.scalar(0)))).toBe(0.5);
  expect(value(tf.sigmoid(tf.scalar(1)))).toBeCloseTo(0.731, 3);
});
