import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { crossEntropy } from '../../src/losses/index.ts';

test('the slope by a target distribution stays finite for a class that cannot occur and has no share', () => {
  const target = tf.tensor2d([[0.6, 0, 0.4]]);
  const slope = tf
    .grad((t) => crossEntropy([[1, -Infinity, 0]], t))(target)
    .dataSync();
  // By hand: −log p of the two possible classes, whose sum of exponentials is e + 1.
  expect(slope[0]).toBeCloseTo(Math.log(1 + Math.exp(-1)), 6);
  expect(slope[2]).toBeCloseTo(Math.log(1 + Math.E), 6);
  expect(Number.isFinite(slope[1])).toBe(true);
});

test('a second derivative reaches the logits through the upstream gradient too: the square of the loss', () => {
  const x = [0.5, -1, 2];
  const v = [0.3, 1, -0.7];
  const along = (z: tf.Tensor) =>
    tf.sum(tf.mul(tf.grad((each) => tf.square(crossEntropy(each, [0])))(z), tf.tensor2d([v])));
  const slope = tf
    .grad(along)(tf.tensor2d([x]))
    .dataSync();
  // By hand: with g = p − y and H = diag(p) − ppᵀ, the derivative along v is 2(g·v)g + 2ℓHv.
  const total = x.reduce((sum, each) => sum + Math.exp(each), 0);
  const p = x.map((each) => Math.exp(each) / total);
  const g = p.map((each, i) => each - (i === 0 ? 1 : 0));
  const dot = (a: number[], b: number[]) => a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
  const loss = -Math.log(p[0] ?? 0);
  for (const [i, each] of g.entries()) {
    const curved = (p[i] ?? 0) * ((v[i] ?? 0) - dot(p, v));
    expect(slope[i]).toBeCloseTo(2 * dot(g, v) * each + 2 * loss * curved, 4);
  }
});
