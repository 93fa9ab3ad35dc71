import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, isSeen, joined, order, type Seen } from '../../src/progress/seen.ts';

const seen = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }));
const opposite = { same: 'same', older: 'newer', newer: 'older', apart: 'apart' } as const;

test.each<[Seen, Seen, string]>([
  [{}, {}, 'same'],
  [{ a: 1 }, {}, 'newer'],
  [{ a: 1 }, { a: 2 }, 'older'],
  [{ a: 2, b: 1 }, { a: 2 }, 'newer'],
  [{ a: 2 }, { a: 1, b: 1 }, 'apart'],
])('%o stands to %o as %s', (a, b, how) => {
  expect(order(a, b)).toBe(how);
});

test('order is the same from both sides, and what has seen both is behind neither', () => {
  fc.assert(
    fc.property(seen, seen, (a, b) => {
      expect(order(b, a)).toBe(opposite[order(a, b)]);
      const both = joined(a, b);
      expect(['same', 'newer']).toContain(order(both, a));
      expect(['same', 'newer']).toContain(order(both, b));
      expect(order(counted(both, 'a'), both)).toBe('newer');
    }),
    { seed: 3, numRuns: 300 },
  );
});

test.each([null, [[1]], { a: 0 }, { a: 1.5 }, { a: '1' }, { 'a b': 1 }, { a: 2 ** 53 - 1 }, 'x'])(
  '%o from outside is none',
  (value) => {
    expect(isSeen(value)).toBe(false);
  },
);
