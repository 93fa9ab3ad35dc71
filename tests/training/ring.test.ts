import { expect, test } from 'vitest';
import { coverage, heaps, ringPoints } from '../../src/training/data/ring.ts';
import { seeded } from '../../src/training/random.ts';

test('real points cover all eight heaps, and nearly all lie near one', () => {
  const { near, found } = coverage(ringPoints(2000, seeded(1)));
  expect(found).toBe(8);
  // Beyond four standard deviations in two dimensions lies e⁻⁸ = 0.03 % of a Gaussian.
  expect(near).toBeGreaterThan(0.995);
});

test('a generator that knows two heaps has found two, however neatly it does them', () => {
  const [first, second] = heaps;
  if (!first || !second) throw new Error('there are eight heaps');
  expect(coverage([first, first, second, second])).toEqual({ near: 1, found: 2 });
});

test('points between the heaps count for nothing, and a handful on a heap is not yet a find', () => {
  const [first] = heaps;
  if (!first) throw new Error('there are eight heaps');
  const centre = Array(99).fill({ x: 0, y: 0 });
  expect(coverage([...centre, first])).toEqual({ near: 0.01, found: 0 });
});
