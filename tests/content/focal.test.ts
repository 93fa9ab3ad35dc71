import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { sigmoidFocalLoss, softmaxFocalLoss } from '../../src/losses/index.ts';

// What lesson focal says in numbers. Its figure's shares are tested with the figure.

beforeAll(() => tf.setBackend('cpu'));

const focal = (gamma: number) => (x: tf.Tensor) =>
  tf.sum(sigmoidFocalLoss(x, tf.onesLike(x), { gamma, alpha: null, reduction: 'none' }));
const read = (p: number, gamma: number) => {
  const { value, grad } = tf.valueAndGrad(focal(gamma))(tf.tensor1d([Math.log(p / (1 - p))]));
  return { loss: Number(value.dataSync()[0]), slope: Number(grad.dataSync()[0]) };
};

test.each([
  [0.1, 1 / 0.81],
  [0.5, 4],
  [0.9, 100],
  [0.99, 10_000],
])('γ = 2 divides the loss at p_t = %d by %d', (p, by) => {
  // By hand: 1 / (1 − p_t)².
  const ratio = read(p, 0).loss / read(p, 2).loss;
  expect(ratio / by).toBeCloseTo(1, 3);
});

test('at p_t = 0.1 the pull is 1.10 for γ = 2 and 0.90 for cross-entropy', () => {
  // By hand: 0.9² (0.9 − 2 · 0.1 · log 0.1) = 1.1020.
  expect(read(0.1, 2).slope).toBeCloseTo(-1.102, 3);
  expect(read(0.1, 0).slope).toBeCloseTo(-0.9, 5);
});

test('the displayed derivative is that of the module', () => {
  for (const [p, gamma] of [
    [0.05, 0.5],
    [0.4, 2],
    [0.8, 5],
  ] as const)
    expect(read(p, gamma).slope).toBeCloseTo(-((1 - p) ** gamma) * (1 - p - gamma * p * Math.log(p)), 5);
});

test('near p_t = 1 the gradient vanishes like (1 + γ)(1 − p_t)^(γ+1)', () => {
  expect(read(0.999, 2).slope / (-3 * 0.001 ** 3)).toBeCloseTo(1, 2);
});

test('where eight in ten are positive the cheapest answer at γ = 2 is 0.63, not 0.8', () => {
  const slope = (p: number, gamma: number) => {
    const loss = (x: tf.Tensor) =>
      tf.sum(
        tf.mul(
          [0.8, 0.2],
          sigmoidFocalLoss(tf.tile(x, [2]), [1, 0], { gamma, alpha: null, reduction: 'none' }),
        ),
      );
    return Number(
      tf
        .grad(loss)(tf.tensor1d([Math.log(p / (1 - p))]))
        .dataSync()[0],
    );
  };
  expect(slope(0.8, 0)).toBeCloseTo(0, 6);
  // Minimised on a grid of 10,000 in Python: 0.627.
  expect(slope(0.617, 2)).toBeLessThan(0);
  expect(slope(0.637, 2)).toBeGreaterThan(0);
});

test('a number as α scales the gradient; one α per class turns it', () => {
  const scores = tf.tensor2d([
    [0.5, -1, 2],
    [1.5, 0.2, -0.3],
    [0, 0, 0],
  ]);
  const gradient = (alpha: number | number[]) => [
    ...tf
      .grad((x) => softmaxFocalLoss(x, [2, 0, 1], { alpha }))(scores)
      .dataSync(),
  ];
  const ratios = (alpha: number | number[]) => {
    const plain = gradient(1);
    return gradient(alpha).map((slope, i) => slope / (plain[i] ?? Number.NaN));
  };
  for (const ratio of ratios(0.25)) expect(ratio).toBeCloseTo(0.25, 5);
  expect(Math.max(...ratios([0.25, 1, 0.5])) / Math.min(...ratios([0.25, 1, 0.5]))).toBeCloseTo(4, 4);
});

test('written as a power the gradient is NaN for γ = ½ on a settled example, and 0 in the module', () => {
  const settled = tf.tensor1d([100]);
  const asWritten = (x: tf.Tensor) =>
    tf.sum(tf.mul(tf.pow(tf.sub(1, tf.sigmoid(x)), 0.5), tf.softplus(tf.neg(x))));
  expect(tf.grad(asWritten)(settled).dataSync()[0]).toBeNaN();
  expect(Math.abs(Number(tf.grad(focal(0.5))(settled).dataSync()[0]))).toBeLessThan(1e-12);
});
