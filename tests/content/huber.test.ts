import '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { huberLoss, l1Loss, mseLoss, smoothL1Loss } from '../../src/losses/index.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';

// What lesson huber says in numbers and its cells only show.

test('half of the 534 workers earned between 5.25 and 11.25 dollars an hour, and the best paid 44.50', () => {
  const wages = [...packagedWages().columns.wage].sort((a, b) => a - b);
  expect(wages).toHaveLength(534);
  expect(wages[Math.floor(534 / 4)]).toBe(5.25);
  expect(wages[Math.floor((3 * 534) / 4)]).toBe(11.25);
  expect(wages.at(-1)).toBe(44.5);
});

const input = [2.5, 0.3, -4, 0.1];
const target = [2, 0, 1, 0.4];
const value = (loss: ReturnType<typeof huberLoss>) => Number(loss.dataSync()[0]);

test('for a large δ Huber is half of MSE, for a small δ it is δ times MAE', () => {
  expect(value(huberLoss(input, target, { delta: 1e6 }))).toBeCloseTo(value(mseLoss(input, target)) / 2, 5);
  expect(value(huberLoss(input, target, { delta: 1e-3 })) / 1e-3).toBeCloseTo(
    value(l1Loss(input, target)),
    2,
  );
});

test('Smooth L1 is Huber over its threshold, so the two are equal at 1 and differ elsewhere', () => {
  const pair = (at: number) => [
    value(huberLoss(input, target, { delta: at })),
    value(smoothL1Loss(input, target, { beta: at })),
  ];
  const [huberAt1, smoothAt1] = pair(1);
  expect(smoothAt1).toBeCloseTo(huberAt1 ?? Number.NaN, 6);
  const [huberAtHalf = Number.NaN, smoothAtHalf] = pair(0.5);
  expect(smoothAtHalf).toBeCloseTo(huberAtHalf / 0.5, 6);
});

test('δ = 1.345 σ keeps 95 % of the precision of the mean on Gaussian data (Φ and φ from tables)', () => {
  // Standard normal tables: Φ(1.345) = 0.91069, φ(1.345) = 0.16146.
  const [k, below, density] = [1.345, 0.91069, 0.16146];
  const slope = 2 * below - 1;
  const square = 2 * (k * k * (1 - below) + below - 0.5 - k * density);
  expect(slope ** 2 / square).toBeCloseTo(0.95, 3);
});
