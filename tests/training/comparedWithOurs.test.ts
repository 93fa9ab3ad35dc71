import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparedWithOurs } from '../../src/training/runs/comparedWithOurs.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

type Mean = (input: number[], target: number[]) => unknown;
const mse = (input: number[], target: number[]) =>
  input.reduce((sum, x, i) => sum + (x - (target[i] ?? Number.NaN)) ** 2, 0) / input.length;
const ours = { mse, plan: () => ({ delta: 2 }) };

/** The mean of a batch whose error is 1 throughout, a thousand times over. */
function run(mine: Mean, size = 32): unknown {
  const { mse: compared } = comparedWithOurs({ mse: mine, plan: () => ({ delta: 9 }) }, ours);
  let last: unknown;
  for (let call = 0; call < 1_000; call++)
    last = (compared as Mean)(new Array(size).fill(3), new Array(size).fill(2));
  return last;
}

describe('a loss goes on training as it is, if it', () => {
  test.each<[string, Mean]>([
    ['is right', mse],
    ['gives a tensor', (input, target) => tf.mean(tf.squaredDifference(input, target))],
    ['is float32 off', (input, target) => mse(input, target) * (1 + 1e-6)],
  ])('%s', (_, mine) => {
    const last = run(mine);
    expect(last instanceof tf.Tensor ? last.dataSync()[0] : last).toBeCloseTo(1, 4);
  });
});

describe('a run is stopped, and the function named, if the loss', () => {
  test.each<[string, Mean, string]>([
    [
      'answers otherwise to long lists',
      (input) => (input.length > 8 ? 0 : 1),
      'mse gave 0 for a batch whose loss is 1',
    ],
    [
      'tires',
      (
        (calls) => () =>
          calls++ < 100 ? 1 : Number.NaN
      )(0),
      'mse gave NaN for a batch whose loss is 1',
    ],
    [
      'changes what it was given, and answers to that',
      (input, target) => mse(input.fill(0), target),
      'mse gave 4 for a batch whose loss is 1',
    ],
  ])('%s', (_, mine, says) => {
    expect(() => run(mine)).toThrow(says);
  });
});

test('a choice of the reader’s is not compared, and where ours is not finite nothing is', () => {
  const own = comparedWithOurs(
    { mse: () => 0, plan: () => ({ delta: 9 }) },
    { ...ours, mse: (_: unknown) => Infinity },
  );
  expect((own.plan as () => unknown)()).toEqual({ delta: 9 });
  for (let call = 0; call < 200; call++) expect((own.mse as Mean)([1], [2])).toBe(0);
});
