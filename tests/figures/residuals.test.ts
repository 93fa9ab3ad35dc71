import '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/figures/residuals/drawing.ts';
import { deltaByRule, residualSpread } from '../../src/figures/residuals/residualSpread.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';

const axes = { inputLabel: '', unit: '' };

test('the spread is the standard deviation of Gaussian data, and one stranger does not move it', () => {
  // The quantiles of the standard normal distribution at 5 %, 15 % … 95 %, from scipy.stats.norm.ppf.
  const half = [0.1256613, 0.3853205, 0.6744898, 1.0364334, 1.6448536];
  const gaussian = [...half.map((z) => -z), ...half];
  expect(residualSpread(gaussian)).toBeCloseTo(1, 3);
  expect(deltaByRule(gaussian)).toBeCloseTo(1.345, 3);
  expect(residualSpread([...gaussian.slice(0, 9), 1e6])).toBeCloseTo(residualSpread(gaussian), 6);
});

describe('three points on the ground and one 8 above the middle of them', () => {
  // By hand: least squares puts a level line at their mean, 2, so the residuals are 2, 2, 2 and −6.
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 2, y: 0 },
    { x: 1, y: 8 },
  ];
  const at = (delta: number) => read({ delta, fit: 'mse' }, { points, axes });

  test('with δ = 3 the far one weighs half, the others 1', () => {
    const { plot, said } = at(3);
    expect(plot.residuals.map(({ weight }) => Number(weight.toFixed(6)))).toEqual([1, 1, 1, 0.5]);
    expect(said.beyond).toBe(1);
    expect(said.weightBeyond).toBeCloseTo(0.5, 6);
    expect(said.largest[0]?.residual).toBeCloseTo(-6, 6);
  });

  test('a δ above every residual leaves none beyond', () => {
    expect(at(20).said).toMatchObject({ beyond: 0, weightBeyond: 0 });
  });
});

test('of the wages in lesson 3: δ = 1 calls most strange, the rule says about 5, δ = 12 leaves one', () => {
  const { columns } = packagedWages();
  const points = columns.education
    .map((x, i) => ({ x, y: columns.wage[i] as number }))
    .filter((_, i) => i % 5 === 0);
  const at = (delta: number) => read({ delta, fit: 'mse' }, { points, axes }).said;
  expect(at(1).beyond).toBeGreaterThan(points.length / 2);
  expect(at(5).rule).toBeCloseTo(5, 1);
  expect(at(12).beyond).toBe(1);
  expect(at(12).largest[0]?.residual).toBeCloseTo(-34.5, 1);
  const huber = read({ delta: 5, fit: 'huber' }, { points, axes }).said;
  expect(huber.beyond).toBe(at(5).beyond);
});
