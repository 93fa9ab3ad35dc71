import '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { inTeachingOrder, isTaught } from '../../src/losses/catalogue.ts';
import * as lossesOfOneNumber from '../../src/losses/curves.ts';
import { catalogue } from '../../src/losses/index.ts';
import { explorable, explorablesBeside } from '../../src/plots/explorable.ts';
import { curveGrid, lossCurve } from '../../src/plots/lossCurve.ts';

test('the losses of curves.ts, and they alone, say what they are curves of (else: move the line of the loss)', () => {
  const curves = catalogue.filter((entry) => entry.curve);
  expect(inTeachingOrder(lossesOfOneNumber)).toEqual(curves);
});

test('every regression loss that a lesson teaches is a curve of its residual', () => {
  const regression = catalogue.filter((entry) => entry.family === 'regression' && isTaught(entry));
  expect(regression.map((entry) => entry.curve)).toEqual(regression.map(() => 'residual'));
});

test('every regression loss that a lesson teaches can be explored', () => {
  const regression = catalogue.filter((entry) => entry.family === 'regression' && isTaught(entry));
  expect(regression.map((entry) => explorable(entry.id).entry)).toEqual(regression);
});

test.each([
  ['bce-with-logits', Math.LN2, -0.5], // log(1 + e⁰), σ(0) − 1
  ['sigmoid-focal', (0.25 / 4) * Math.LN2, -(Math.LN2 + 0.5) / 16], // α (1 − p)² (−log p), and α (1 − p)² (2 p log p + p − 1), at p = ½
  ['hinge', 1, -1], // 1 − x
] as const)('%s is drawn for a positive example: value and slope at logit 0', (id, value, slope) => {
  const [point] = lossCurve((x) => explorable(id).loss(x, {}), [0]);
  expect(point?.loss).toBeCloseTo(value, 6);
  expect(point?.gradient).toBeCloseTo(slope, 6);
});

test.each([
  ['generator', Math.LN2, -0.5], // log(1 + e⁰), −σ(0)
  ['generator-minimax', -Math.LN2, -0.5], // −log(1 + e⁰), −σ(0)
  ['generator-lsgan', 0.5, -1], // ½(0 − 1)², 0 − 1
  ['generator-hinge', 0, -1], // −f
] as const)('%s is drawn over the score of a generated sample: value and slope at 0', (id, value, slope) => {
  const [point] = lossCurve((x) => explorable(id).loss(x, {}), [0]);
  expect(point?.loss).toBeCloseTo(value, 6);
  expect(point?.gradient).toBeCloseTo(slope, 6);
});

test('a loss is laid beside those over the same axis only', () => {
  expect(explorablesBeside('hinge')).toEqual(['bce-with-logits', 'sigmoid-focal']);
  expect(explorablesBeside('huber')).toContain('mse');
  expect(explorablesBeside('dice')).toBeUndefined();
});

test('an unknown loss is answered with the known ones', () => {
  expect(() => explorable('hubber')).toThrow(/^no curve for loss: hubber \(known: mse, l1, huber, /);
});

test('lossCurve gives value and gradient at each point (Huber at δ = 2, by hand)', () => {
  const points = lossCurve((x) => explorable('huber').loss(x, { delta: 2 }), [-3, 1]);
  expect(points).toEqual([
    { x: -3, loss: 4, gradient: -2 },
    { x: 1, loss: 0.5, gradient: 1 },
  ]);
});

test('curveGrid is even, with two points beside 0 that make a jump there steep', () => {
  expect(curveGrid([-1, 1], 3)).toEqual([-1, -1e-4, 0, 1e-4, 1]);
});
