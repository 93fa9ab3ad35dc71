import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import {
  contrastiveLoss,
  cosineEmbeddingLoss,
  cosineSimilarity,
  infoNCELoss,
  pairwiseDistance,
  safeNorm,
  tripletMarginLoss,
  tripletMarginWithDistanceLoss,
} from '../../src/losses/index.ts';

/* What the lesson on contrastive losses says in numbers, and its cells only show. */

beforeAll(() => tf.setBackend('cpu'));

const value = (loss: tf.Tensor) => loss.dataSync()[0] as number;

test('label 0 means dissimilar unless similarLabel says otherwise', () => {
  const [a, b] = [[[0, 0]], [[3, 4]]];
  expect(value(contrastiveLoss(a, b, [1]))).toBe(12.5);
  expect(value(contrastiveLoss(a, b, [0]))).toBe(0);
  expect(value(contrastiveLoss(a, b, [0], { similarLabel: 0 }))).toBe(12.5);
});

test('a dissimilar pair 0.5 apart with margin 2 pays 1.125 (by hand: ½ · 1.5²)', () => {
  expect(value(contrastiveLoss([[0, 0]], [[0.3, 0.4]], [0], { margin: 2 }))).toBeCloseTo(1.125, 6);
});

test('at τ = 0.07 the nearest of four negatives gets 98.6 % of the push (numpy)', () => {
  const similarities = tf.tensor1d([0.9, 0.6, 0.2, -0.5]);
  expect(tf.softmax(tf.div(similarities, 0.07)).dataSync()[0]).toBeCloseTo(0.986, 3);
  expect(tf.softmax(similarities).dataSync()[0]).toBeCloseTo(0.403, 3);
});

test('InfoNCE pushes a query from each key by that key’s probability, over τ', () => {
  const query = tf.tensor2d([[1, 0]]);
  const keys = [[1, 0], ...[0.9, 0.3, -0.4].map((c) => [c, Math.sqrt(1 - c * c)])];
  const temperature = 0.5;
  // Along the key's own direction: the slope in its similarity is probability minus target, over τ.
  const slope = tf.grad((similarities: tf.Tensor) =>
    infoNCELoss(query, [[1, 0]], {
      negativeKeys: tf.stack([similarities, tf.sqrt(tf.sub(1, tf.square(similarities)))], -1),
      temperature,
      normalize: false,
    }),
  )(tf.tensor1d([0.9, 0.3, -0.4]));
  const logits = tf.tensor1d(keys.map(([c]) => (c as number) / temperature));
  const expected = [...tf.softmax(logits).dataSync()].slice(1).map((p) => p / temperature);
  for (const [i, each] of [...slope.dataSync()].entries()) expect(each).toBeCloseTo(expected[i] as number, 4);
});

test('labels of 1 and 0 cost the cosine loss nothing on dissimilar pairs', () => {
  const [left, right] = [[[1, 0]], [[0.8, 0.1]]];
  expect(value(cosineEmbeddingLoss(left, right, [0]))).toBe(0);
  expect(value(cosineEmbeddingLoss(left, right, [-1]))).toBeGreaterThan(0.9);
});

test('a positive that is too far by distance is on the right side by angle, and not by the whole margin', () => {
  const [anchor, positive, negative] = [[[1, 0]], [[3, 1]], [[0.5, 0.4]]];
  const byAngle = value(
    tripletMarginWithDistanceLoss(anchor, positive, negative, {
      distanceFunction: (x, y) => tf.sub(1, cosineSimilarity(x, y)),
      margin: 0.5,
    }),
  );
  expect(value(tripletMarginLoss(anchor, positive, negative, { margin: 0.5 }))).toBeGreaterThan(1.5);
  expect(byAngle).toBeGreaterThan(0);
  expect(byAngle).toBeLessThan(0.5);
});

test('the root of a squared distance has slope NaN at 0, safeNorm has 0, and PyTorch’s eps pushes along the diagonal', () => {
  const slopeOf = (length: (x: tf.Tensor) => tf.Tensor) => [
    ...tf
      .grad((x) => tf.sum(length(x)))(tf.tensor2d([[0, 0]]))
      .dataSync(),
  ];
  expect(slopeOf((x) => tf.sqrt(tf.sum(tf.square(x), 1)))).toEqual([Number.NaN, Number.NaN]);
  expect(slopeOf((x) => safeNorm(x)).map(Math.abs)).toEqual([0, 0]);
  const [x, y] = slopeOf((each) => pairwiseDistance(each, [[0, 0]]));
  expect(x).toBeCloseTo(Math.SQRT1_2, 5);
  expect(y).toBeCloseTo(Math.SQRT1_2, 5);
});

test('collapse costs half the squared margin for each dissimilar pair, and a triplet its margin', () => {
  const same = tf.zeros([4, 2]);
  expect(value(contrastiveLoss(same, same, [1, 0, 1, 0], { margin: 1 }))).toBeCloseTo(0.25, 6);
  expect(value(tripletMarginLoss(same, same, same, { margin: 0.3 }))).toBeCloseTo(0.3, 6);
});
