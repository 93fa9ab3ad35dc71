import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huberLocation, mean, median } from '../../src/training/data/location.ts';
import { packagedVenus } from '../../src/training/data/packagedData.ts';

const venus = packagedVenus().residuals;

describe('on Herndon’s fifteen residuals of Venus', () => {
  // numpy 1.24.2: v.mean(), numpy.median(v)
  test('the mean is 0.018 and the median 0.06 seconds of arc', () => {
    expect(mean(venus)).toBeCloseTo(0.018, 12);
    expect(median(venus)).toBe(0.06);
  });

  // By bisection on sum(clip(v - m, -delta, delta)) = 0 in numpy 1.24.2, which shares nothing with the reweighting.
  test.each([
    [0.1, 0.03666666666666667],
    [0.25, 0.02],
    [0.5, 0.04416666666666666],
    [1, 0.04785714285714286],
    [2, 0.018],
  ])('the Huber location at delta %d is %d', (delta, expected) => {
    expect(huberLocation(venus, delta)).toBeCloseTo(expected, 9);
  });
});

describe('huberLocation', () => {
  test('lets one far value pull no harder than delta (by hand: 3m = 1)', () => {
    expect(huberLocation([0, 0, 0, 100], 1)).toBeCloseTo(1 / 3, 9);
  });

  const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

  test('balances the clipped residuals: their sum is 0', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 500 }), (values, delta) => {
        const location = huberLocation(values, delta);
        const pull = values.reduce((s, v) => s + Math.max(-delta, Math.min(delta, v - location)), 0);
        expect(Math.abs(pull)).toBeLessThan(1e-4);
      }),
      { seed: 3 },
    );
  });

  test('is the mean once delta exceeds every residual', () => {
    fc.assert(
      fc.property(samples, (values) => {
        expect(huberLocation(values, 2001)).toBeCloseTo(mean(values), 8);
      }),
      { seed: 4 },
    );
  });

  test('says what delta must be', () => {
    expect(() => huberLocation([1], 0)).toThrow('huberLocation: delta must be above 0; it was 0.');
  });
});

test('an empty list has no mean and no median, and the error says so', () => {
  expect(() => mean([])).toThrow('mean: needs at least one value; the list is empty.');
  expect(() => median([])).toThrow('median: needs at least one value; the list is empty.');
});
