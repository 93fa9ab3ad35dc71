import { expect, test } from 'vitest';
import { built } from '../../src/figures/venus/built.ts';
import { read } from '../../src/figures/venus/drawing.ts';

const { fields, data } = built({ delta: 0.3 });
const { plot } = read(fields, data);
const shift = (label: string) => {
  const found = plot.estimates.find((estimate) => estimate.label.startsWith(label));
  if (!found) throw new Error(`no estimate ${label}`);
  return found.without - found.withAll;
};

test('mean and median of the fifteen readings, with and without −1.40 (by hand: 0.27/15, 1.67/14, 0.06, 0.08)', () => {
  expect(plot.doubted).toBe(-1.4);
  expect(plot.estimates[0]?.withAll).toBeCloseTo(0.27 / 15, 12);
  expect(plot.estimates[0]?.without).toBeCloseTo(1.67 / 14, 12);
  expect(plot.estimates[2]?.withAll).toBeCloseTo(0.06, 12);
  expect(plot.estimates[2]?.without).toBeCloseTo(0.08, 12);
});

test('one reading moves the mean five times as far as the median, and Huber in between, as lesson huber says', () => {
  expect(shift('mean') / shift('median')).toBeCloseTo(5, 0);
  expect(shift('Huber')).toBeGreaterThan(shift('median'));
  expect(shift('Huber')).toBeLessThan(shift('mean'));
});
