import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { bestRate } from '../../src/training/bestRate.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';
import { moduleLoss } from '../../src/training/moduleLoss.ts';
import { lossHeldBack } from '../../src/training/runs/wagesRun.ts';

test('takes the rate after which the loss stands lowest, and never one that diverged', async () => {
  const after: Readonly<Record<number, number>> = { 0.1: 3, 1: 2, 10: Number.NaN, 100: Infinity };
  const tried: number[] = [];
  const lossAt = async (rate: number) => {
    tried.push(rate);
    return after[rate] as number;
  };
  expect(await bestRate([0.1, 1, 10, 100], lossAt)).toBe(1);
  expect(tried).toEqual([0.1, 1, 10, 100]);
  expect(await bestRate([10, 100], lossAt)).toBe(10);
});

test('the loss held back is that of workers who do not train: a line that learns nothing keeps theirs', async () => {
  await tf.setBackend('cpu');
  const table = packagedWages();
  const settings = { seed: 1, epochs: 1, delta: 2 };
  const tensors = tf.memory().numTensors;
  const still = await lossHeldBack(table, moduleLoss('mse').loss(2), { ...settings, learningRate: 1e-12 });
  // The line starts at 0, so its squared error is the mean square of the wages held back, about 9 dollars an hour, squared, and their spread.
  expect(still).toBeGreaterThan(70);
  expect(still).toBeLessThan(150);
  const learnt = await lossHeldBack(table, moduleLoss('mse').loss(2), {
    ...settings,
    epochs: 15,
    learningRate: 0.03,
  });
  expect(learnt).toBeLessThan(still / 2);
  expect(
    await lossHeldBack(table, moduleLoss('mse').loss(2), { ...settings, learningRate: 30 }),
  ).not.toBeLessThan(1e6);
  expect(tf.memory().numTensors).toBe(tensors);
});
