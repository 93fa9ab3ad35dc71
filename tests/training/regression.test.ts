import { expect, test } from 'vitest';
import { regressionMetrics, settledAt } from '../../src/training/metrics/regression.ts';

test('the three errors of four predictions (by hand: misses 0, 1, 3, 10)', () => {
  const metrics = regressionMetrics([5, 5, 5, 5], [5, 6, 2, 15]);
  expect(metrics.medianAbsoluteError).toBe(2);
  expect(metrics.meanAbsoluteError).toBe(3.5);
  expect(metrics.rootMeanSquaredError).toBeCloseTo(Math.sqrt(110 / 4), 12);
});

test('a run has settled from the first epoch after which its error stays within a tenth of the end', () => {
  expect(settledAt([8, 4, 3.1, 3.4, 3.2, 3])).toBe(4);
  expect(settledAt([8, 3, 3.2, 3])).toBe(1);
  expect(settledAt([3, 3, 3])).toBe(0);
  expect(settledAt([8, 4, Number.NaN])).toBe(3);
});
