import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { mseLoss } from '../../src/losses/mse.ts';
import { anscombeThird } from '../../src/training/data/anscombe.ts';
import {
  leastAbsolute,
  leastSquares,
  type Point,
  readingsOf,
  residualsOf,
} from '../../src/training/metrics/lineFit.ts';

/* What the lesson on squared and absolute error says of its figure and of its runs. */

beforeAll(() => tf.setBackend('cpu'));

const outlier = anscombeThird.findIndex(({ x }) => x === 13);
const with13At = (y: number) => anscombeThird.with(outlier, { x: 13, y });

test('one square holds 76 % of all the area', () => {
  const squares = residualsOf(leastSquares(anscombeThird), anscombeThird).map((r) => r * r);
  const all = squares.reduce((sum, square) => sum + square, 0);
  expect((squares[outlier] as number) / all).toBeCloseTo(0.76, 2);
});

test('the dashed line does not move when the outlier is five units away instead of four', () => {
  expect(leastAbsolute(with13At(8.5 + 5))).toEqual(leastAbsolute(anscombeThird));
  expect(leastSquares(with13At(8.5 + 5)).slope).toBeGreaterThan(leastSquares(anscombeThird).slope + 0.02);
});

test('each line has the lower reading of its own loss', () => {
  const [solid, dashed] = [leastSquares(anscombeThird), leastAbsolute(anscombeThird)].map((line) =>
    readingsOf(line, anscombeThird),
  );
  expect(solid?.mse).toBeLessThan(dashed?.mse ?? 0);
  expect(dashed?.mae).toBeLessThan(solid?.mae ?? 0);
});

test('the slope of the dashed line is the one on which the other ten agree', () => {
  const ten: readonly Point[] = anscombeThird.toSpliced(outlier, 1);
  expect(leastAbsolute(anscombeThird).slope).toBeCloseTo(leastSquares(ten).slope, 3);
});

test.each([
  [8, 0.878423, 1],
  [16, 0.878423, 0.999963],
  [32, 0.878423, -7054290],
])(
  'with a batch of %d the mean ends at %d and the sum at %d (by hand: 1 − (1 − 0.1)²⁰, 1 − (1 − 0.1 n)²⁰)',
  (batch, mean, sum) => {
    const ones = tf.ones([batch]);
    const learn = (reduction: 'mean' | 'sum') => {
      const slope = tf.grad((m) => mseLoss(tf.mul(m, ones), ones, { reduction }));
      let m: tf.Tensor = tf.scalar(0);
      for (let step = 0; step < 20; step++) m = tf.sub(m, tf.mul(0.05, slope(m)));
      return m.dataSync()[0] as number;
    };
    expect(learn('mean')).toBeCloseTo(mean, 5);
    expect(learn('sum') / sum).toBeCloseTo(1, 4);
  },
);

test('the root of a mean squared error has no slope at a perfect fit', () => {
  const slope = tf.grad((r) => tf.sqrt(mseLoss(r, tf.zerosLike(r))))(tf.tensor1d([0, 0]));
  expect([...slope.dataSync()]).toEqual([Number.NaN, Number.NaN]);
});

test('three perfect predictions in a column cost 4/3 once they broadcast (PyTorch issue 16413)', () => {
  const column = tf.tensor2d([[1], [2], [3]]);
  const flat = tf.tensor1d([1, 2, 3]);
  expect(tf.mean(tf.square(tf.sub(column, flat))).dataSync()[0]).toBeCloseTo(1.3333, 4);
  expect(() => mseLoss(column, flat)).toThrow('input [3,1] and target [3] differ in shape');
});
