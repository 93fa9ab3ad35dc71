import { expect, test } from 'vitest';
import { regressionMetrics } from '../../src/training/regression.ts';

test('the three errors of four predictions (by hand: misses 0, 1, 3, 10)', () => {
  const metrics = regressionMetrics([5, 5, 5, 5], [5, 6, 2, 15]);
  expect(metrics.medianAbsoluteError).toBe(2);
  expect(metrics.meanAbsoluteError).toBe(3.5);
  expect(metrics.rootMeanSquaredError).toBeCloseTo(Math.sqrt(110 / 4), 12);
});
