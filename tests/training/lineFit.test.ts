import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anscombeThird } from '../../src/training/data/anscombe.ts';
import {
  leastAbsolute,
  leastSquares,
  type Point,
  readingsOf,
  residualsOf,
  reweighted,
} from '../../src/training/metrics/lineFit.ts';

const clipped = (delta: number) => (residuals: readonly number[]) =>
  residuals.map((r) => Math.max(-delta, Math.min(delta, r)));

describe('on Anscombe’s third set', () => {
  // Anscombe 1973 states 3.00 + 0.500x and R² = 0.67; the further digits are numpy.polyfit's (1.24.2).
  test('least squares gives the line that all four of his sets share', () => {
    const line = leastSquares(anscombeThird);
    expect(line.intercept).toBeCloseTo(3.0024545454, 9);
    expect(line.slope).toBeCloseTo(0.4997272727, 9);
  });

  test('its readings are those of numpy', () => {
    const { mse, rmse, mae, rSquared } = readingsOf(leastSquares(anscombeThird), anscombeThird);
    expect(mse).toBeCloseTo(1.2505628925619838, 9);
    expect(rmse).toBeCloseTo(1.118285693623049, 9);
    expect(mae).toBeCloseTo(0.7159669421487617, 9);
    expect(rSquared).toBeCloseTo(0.6663240410665592, 9);
  });

  // scipy 1.17.1: linprog on the absolute residuals.
  test('least absolute deviations passes by the outlier', () => {
    const line = leastAbsolute(anscombeThird);
    expect(line.intercept).toBeCloseTo(4.01, 9);
    expect(line.slope).toBeCloseTo(0.345, 9);
  });

  // scipy 1.17.1: minimize (Nelder–Mead) on the summed Huber loss.
  test.each([
    [0.5, 3.85088744, 0.36919913],
    [1, 3.69612553, 0.39300866],
    [2, 3.38660171, 0.44062771],
  ])('reweighting for Huber with delta %d ends at its minimum', (delta, intercept, slope) => {
    const line = reweighted(anscombeThird, clipped(delta), leastSquares(anscombeThird));
    expect(line.intercept).toBeCloseTo(intercept, 4);
    expect(line.slope).toBeCloseTo(slope, 5);
  });
});

const points = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: -20, max: 20 }) }),
  { minLength: 3, maxLength: 9 },
);
const sumOf = (residuals: readonly number[], cost: (r: number) => number) =>
  residuals.reduce((sum, r) => sum + cost(r), 0);
const nudges = [
  { intercept: 0.3, slope: 0 },
  { intercept: -0.3, slope: 0 },
  { intercept: 0, slope: 0.1 },
  { intercept: 0, slope: -0.1 },
  { intercept: 1, slope: -0.1 },
  { intercept: -1, slope: 0.1 },
];

test.each([
  ['least squares', (p: readonly Point[]) => leastSquares(p), (r: number) => r * r],
  ['least absolute deviations', leastAbsolute, Math.abs],
])('%s is no worse than any line near it', (_, fitLine, cost) => {
  fc.assert(
    fc.property(points, (some) => {
      const line = fitLine(some);
      const best = sumOf(residualsOf(line, some), cost);
      for (const nudge of nudges) {
        const other = { intercept: line.intercept + nudge.intercept, slope: line.slope + nudge.slope };
        expect(sumOf(residualsOf(other, some), cost)).toBeGreaterThanOrEqual(best - 1e-9);
      }
    }),
    { seed: 2 },
  );
});

test('points one above the other get a level line', () => {
  const stacked = [
    { x: 2, y: 0 },
    { x: 2, y: 4 },
  ];
  expect(leastSquares(stacked)).toEqual({ intercept: 2, slope: 0 });
  expect(leastAbsolute(stacked)).toEqual({ intercept: 2, slope: 0 });
});
