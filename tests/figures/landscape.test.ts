import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { descend, type Landscape, landscapes, lossesAt } from '../../src/figures/descent/landscape.ts';
import { momentum, sgd } from '../../src/figures/descent/optimisers.ts';

beforeAll(() => tf.setBackend('cpu'));

const valley = landscapes.find(({ id }) => id === 'valley') as Landscape;

test('the height of the surface is the mean loss of the model there', () => {
  // numpy 1.24.2: MSE of the least-squares line of Anscombe’s third set; by hand: mean of y² at weights 0.
  const [least, zero] = lossesAt(valley, tf.square, [
    { x: 4.997272727, y: 3.002454545 },
    { x: 0, y: 0 },
  ]);
  expect(least).toBeCloseTo(1.25056289, 5);
  expect(zero).toBeCloseTo(valley.targets.reduce((sum, y) => sum + y * y, 0) / 11, 3);
});

test('a step of SGD follows the gradient of the normal equations', () => {
  const [descent] = descend(valley, tf.square, [sgd(0.1)], {
    start: { x: 1, y: 2 },
    steps: 1,
    batch: 11,
    seed: 1,
  });
  // By hand: with r = x + 2 − y, minus 0.1 · 2/11 · Σ r·input and minus 0.1 · 2/11 · Σ r.
  const residuals = valley.inputs.map((x, i) => x + 2 - (valley.targets[i] ?? 0));
  const alongX = residuals.reduce((sum, r, i) => sum + r * (valley.inputs[i] ?? 0), 0);
  const alongY = residuals.reduce((sum, r) => sum + r, 0);
  expect(descent?.places[1]?.x).toBeCloseTo(1 - (0.2 / 11) * alongX, 5);
  expect(descent?.places[1]?.y).toBeCloseTo(2 - (0.2 / 11) * alongY, 5);
});

test('the same seed gives the same way, another seed another', () => {
  const end = (seed: number) =>
    descend(valley, tf.square, [sgd(0.1)], { start: valley.start, steps: 20, batch: 2, seed })[0]?.places.at(
      -1,
    );
  expect(end(1)).toEqual(end(1));
  expect(end(2)).not.toEqual(end(1));
});

test('a way that leaves the numbers ends there, and the others go on', () => {
  const [wild, calm] = descend(valley, tf.square, [sgd(1e9), momentum(0.01)], {
    start: valley.start,
    steps: 20,
    batch: 11,
    seed: 1,
  });
  expect(wild?.places.length).toBeLessThan(10);
  expect(wild?.losses.every(Number.isFinite)).toBe(true);
  expect(calm?.places).toHaveLength(21);
});

test('walking leaves no tensor behind', () => {
  const before = tf.memory().numTensors;
  descend(valley, tf.square, [sgd(0.1)], { start: valley.start, steps: 3, batch: 4, seed: 1 });
  expect(tf.memory().numTensors).toBe(before);
});
