import '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  crossEntropy,
  huberLoss,
  l1Loss,
  mseLoss,
} from '../../src/losses/index.ts';
import type { Numeric } from '../../src/losses/loss.ts';

// What lessons 1 and 12 say in their text, run.

const value = (loss: { dataSync(): ArrayLike<number> }) => loss.dataSync()[0] ?? Number.NaN;
const costs = [1, 2, 2, 3, 4, 30];
const at = (loss: (guess: Numeric, costs: Numeric) => { dataSync(): ArrayLike<number> }, guess: number) =>
  value(
    loss(
      costs.map(() => guess),
      costs,
    ),
  );

test('squared error prefers 7 to its neighbours, absolute error any guess from 2 to 3', () => {
  expect(at(mseLoss, 7)).toBeLessThan(Math.min(at(mseLoss, 6.9), at(mseLoss, 7.1)));
  expect(at(l1Loss, 2)).toBeCloseTo(at(l1Loss, 3), 5);
  expect(at(l1Loss, 2)).toBeLessThan(Math.min(at(l1Loss, 1.9), at(l1Loss, 3.1)));
});

test('Huber with δ = 1 prefers a guess a little above the median’s lower end', () => {
  // By hand: slopes 1 + 2(g − 2) + (g − 3) − 1 − 1 = 0 at g = 8/3.
  expect(at(huberLoss, 8 / 3)).toBeLessThan(Math.min(at(huberLoss, 2.5), at(huberLoss, 2.8)));
});

test.each([
  [0.01, 0.056],
  [0.1, 0.325],
])('a model that always says %d has a binary cross-entropy of %d', (rate, floor) => {
  const labels = Array.from({ length: 100 }, (_, i) => (i < Math.round(100 * rate) ? 1 : 0));
  const logits = labels.map(() => Math.log(rate / (1 - rate)));
  expect(value(binaryCrossEntropyWithLogits(logits, labels))).toBeCloseTo(floor, 3);
});

test('weights that sampling has counted already weigh a hundredfold', () => {
  const sampled = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0];
  const logits = sampled.map(() => 0);
  const each = binaryCrossEntropyWithLogits(logits, sampled, { posWeight: 10, reduction: 'none' });
  const losses = Array.from(each.dataSync());
  const positives = losses.slice(0, 10).reduce((sum, loss) => sum + loss, 0);
  expect(positives / (losses[10] ?? Number.NaN)).toBeCloseTo(100, 3);
});

test('doubled class weights leave cross-entropy as it is; doubled weights double the binary one', () => {
  const logits = [
    [2, 0],
    [0, 1],
    [0.5, 0],
  ];
  const classes = (weight: number[]) => value(crossEntropy(logits, [0, 1, 1], { weight }));
  const binary = (weight: number[]) =>
    value(binaryCrossEntropyWithLogits([2, 1, -0.5], [1, 1, 0], { weight }));
  expect(classes([2, 8])).toBeCloseTo(classes([1, 4]), 6);
  expect(binary([2, 8, 8])).toBeCloseTo(2 * binary([1, 4, 4]), 6);
});

test('accuracy stays at two thirds while the loss of the three cases falls', () => {
  const labels = [1, 0, 1];
  const cases = [-0.9, -0.6, -0.3].map((last) => [1.5, -2, last]);
  const right = cases.map((logits) => logits.filter((logit, i) => (logit > 0 ? 1 : 0) === labels[i]).length);
  expect(right).toEqual([2, 2, 2]);
  const losses = cases.map((logits) => value(binaryCrossEntropyWithLogits(logits, labels)));
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
});
