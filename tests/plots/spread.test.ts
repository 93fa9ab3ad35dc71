import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/plots/spread.ts';

test('positions far enough apart stay where they are', () => {
  expect(spread([0, 10, 5], 3)).toEqual([0, 10, 5]);
});

test('two that touch move apart by equal amounts', () => {
  expect(spread([4, 5], 3)).toEqual([3, 6]);
});

test('a crowd that grows takes its neighbour in (by hand: mean 2, ranks −1, 0, 1)', () => {
  expect(spread([0, 1, 5], 3)).toEqual([-1, 2, 5]);
});

test('any positions end at least the gap apart, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 8 }), (positions) => {
      const placed = spread(positions, 2);
      const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
      for (let rank = 1; rank < order.length; rank++) {
        const gap = (placed[order[rank] ?? 0] ?? 0) - (placed[order[rank - 1] ?? 0] ?? 0);
        expect(gap).toBeGreaterThanOrEqual(2 - 1e-9);
      }
    }),
    { seed: 3 },
  );
});
