import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import {
  discriminatorLoss,
  elboLoss,
  gaussianKLDiv,
  generatorLoss,
  gradientPenalty,
  klDiv,
  reconstructionLoss,
} from '../../src/losses/index.ts';

// What lesson generative says in numbers and its cells only show. The trainings are in tests/training.

beforeAll(() => tf.setBackend('cpu'));

const value = (loss: tf.Tensor) => Number(loss.dataSync()[0]);
const logistic = (f: number) => 1 / (1 + Math.exp(-f));

test('at a score of −4 the minimax slope is −0.018, the non-saturating one −0.982, 55 times as steep', () => {
  const slope = (mode: 'minimax' | 'nonSaturating') =>
    value(tf.grad((f) => generatorLoss(f, { mode, reduction: 'sum' }))(tf.tensor1d([-4])));
  expect(slope('minimax')).toBeCloseTo(-0.018, 3);
  expect(slope('nonSaturating')).toBeCloseTo(-0.982, 3);
  expect(Math.round(slope('nonSaturating') / slope('minimax'))).toBe(55);
  expect(Math.round(Math.exp(4))).toBe(55);
});

test('behind a sigmoid the squared error’s slope carries 2p(1 − p), the cross-entropy’s does not', () => {
  for (const logit of [-6, -2, 0, 2]) {
    const p = logistic(logit);
    const at = tf.tensor2d([[logit]]);
    const squared = tf.grad((x) => reconstructionLoss(tf.sigmoid(x), [[1]]))(at);
    const entropy = tf.grad((x) => reconstructionLoss(x, [[1]], { kind: 'bceWithLogits' }))(at);
    expect(value(squared)).toBeCloseTo(2 * (p - 1) * p * (1 - p), 5);
    expect(value(entropy)).toBeCloseTo(p - 1, 5);
  }
});

test('KL(p ‖ q) covers two hills with one bell, KL(q ‖ p) seeks one', () => {
  const grid = Array.from({ length: 121 }, (_, i) => -6 + i / 10);
  const bell = (mean: number, deviation: number) => {
    const raw = grid.map((z) => Math.exp(-0.5 * ((z - mean) / deviation) ** 2));
    const total = raw.reduce((sum, each) => sum + each, 0);
    return raw.map((each) => each / total);
  };
  const left = bell(-2, 0.7);
  const hills = bell(2.5, 0.5).map((right, i) => 0.4 * (left[i] ?? 0) + 0.6 * right);
  const divergence = (p: number[], q: number[]) => value(klDiv([q.map(Math.log)], [p]));
  const covering = bell(0.75, 2.5);
  const seeking = bell(2.5, 0.5);
  expect(divergence(hills, covering)).toBeLessThan(divergence(hills, seeking));
  expect(divergence(seeking, hills)).toBeLessThan(divergence(covering, hills));
  // By hand: a bell on the right hill alone misses −log 0.6 of the mass.
  expect(divergence(seeking, hills)).toBeCloseTo(-Math.log(0.6), 3);
});

test('for μ = 0 and σ² = 4 the two orders of the divergence are 0.81 and 0.32 nats', () => {
  expect(value(gaussianKLDiv([[0]], [[Math.log(4)]]))).toBeCloseTo(0.81, 2);
  // Reversed, by hand: ½((1 + μ²)/σ² − 1 + log σ²).
  expect(0.5 * (1 / 4 - 1 + Math.log(4))).toBeCloseTo(0.32, 2);
});

test('a discriminator that cannot tell pays 2 log 2 = 1.386', () => {
  expect(value(discriminatorLoss([0], [0]))).toBeCloseTo(1.386, 3);
});

test('doubling a linear critic doubles what it gains, and the penalty is least at slope 1', () => {
  const critic = (steepness: number) => (x: tf.Tensor) =>
    tf.sum(tf.mul(x, [0.6 * steepness, 0.8 * steepness]), -1);
  const real = tf.tensor2d([
    [1, 0],
    [0, 2],
  ]);
  const fake = tf.tensor2d([
    [0, 1],
    [-1, 0],
  ]);
  const loss = (steepness: number) =>
    value(discriminatorLoss(critic(steepness)(real), critic(steepness)(fake), { mode: 'wasserstein' }));
  expect(loss(1)).toBeLessThan(0);
  expect(loss(2)).toBeCloseTo(2 * loss(1), 5);
  expect([0, 1, 2].map((steepness) => value(gradientPenalty(critic(steepness), real, fake)))).toEqual([
    expect.closeTo(10, 4),
    expect.closeTo(0, 4),
    expect.closeTo(10, 4),
  ]);
});

test('β weighs the divergence and nothing else', () => {
  const tensors = { input: [[2, -1]], target: [[1, 0]], mu: [[0.8]], logVar: [[-2]] };
  const [none, four] = [0, 4].map((beta) => elboLoss(tensors, { beta }));
  if (!none || !four) throw new Error('two losses were asked for');
  expect(value(none.loss)).toBeCloseTo(value(none.reconstruction), 6);
  expect(value(four.loss) - value(none.loss)).toBeCloseTo(4 * value(four.kl), 5);
});

test('a log-variance of 100 overflows float32 unless it is clamped', () => {
  expect(value(gaussianKLDiv([[0]], [[100]]))).toBe(Number.POSITIVE_INFINITY);
  expect(value(gaussianKLDiv([[0]], [[100]], { logVarClamp: [-20, 20] }))).toBeLessThan(1e9);
});
