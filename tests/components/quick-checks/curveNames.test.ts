import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveNames } from '../../../src/components/practice/quick-checks/curveNames.ts';
import { overlap, textBox } from '../../../src/plots/textBox.ts';

const edges = { left: 44, right: 350, top: 34, bottom: 186 };
const words = { mine: 'yours', true: 'true' };
const xs = Array.from({ length: 41 }, (_, i) => edges.left + (i * (edges.right - edges.left)) / 40);
const line = (y: (x: number) => number) => xs.map((x) => ({ x, y: y(x) }));
const boxOf = (which: keyof typeof words, { x, y }: { x: number; y: number }) =>
  textBox(words[which], x, y, 16, 'middle');

test('two curves that lie apart are named between them, each beside its own', () => {
  const names = curveNames(
    line(() => 60),
    line(() => 160),
    words,
    edges,
  );
  expect(names?.mine.y).toBeCloseTo(75);
  expect(names?.true.y).toBeCloseTo(145);
});

test('two curves that are one are named on their two sides', () => {
  const same = line(() => 110);
  const names = curveNames(same, same, words, edges);
  expect(Math.abs((names?.mine.y ?? 0) - (names?.true.y ?? 0))).toBeCloseTo(30);
});

test('names never lie on each other and never leave the axes at the sides, whatever was drawn', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 300, noNaN: true }), { minLength: 41, maxLength: 41 }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      (heights, slope) => {
        const sketched = xs.map((x, i) => ({ x, y: heights[i] as number }));
        const names = curveNames(
          sketched,
          line((x) => 110 + slope * (x - 197)),
          words,
          edges,
        );
        if (!names) return false;
        const [mine, actual] = [boxOf('mine', names.mine), boxOf('true', names.true)];
        return (
          overlap(mine, actual) === 0 &&
          [mine, actual].every((box) => box.left >= edges.left && box.right <= edges.right)
        );
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('without a sketch there is nothing to name', () => {
  expect(curveNames([], [], words, edges)).toBeNull();
});
