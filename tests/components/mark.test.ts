import { expect, test } from 'vitest';
import { dotAt, valley } from '../../src/components/shell/mark.ts';

/** Places on the right half of the valley, from its path, found without the function that is tested. */
function rightHalf(): { x: number; y: number }[] {
  const numbers = (valley.match(/-?[\d.]+/g) ?? []).map(Number);
  const [x0, y0, x1, y1, x2, y2, x3, y3, x4 = 0, y4 = 0] = numbers.slice(2) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const bend = Array.from({ length: 201 }, (_, i) => {
    const t = 0.5 + i / 400;
    const cubic = (a: number, b: number, c: number, d: number) =>
      a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
    return { x: cubic(x0, x1, x2, x3), y: cubic(y0, y1, y2, y3) };
  });
  const line = Array.from({ length: 201 }, (_, i) => ({
    x: x3 + ((x4 - x3) * i) / 200,
    y: y3 + ((y4 - y3) * i) / 200,
  }));
  return [...bend, ...line];
}

test('the dot begins at the top and ends at the bottom of the valley', () => {
  expect(dotAt(0)).toEqual({ x: 29, y: 5 });
  // By hand: the middle of the cubic, (18.5 + 3 · 25 + 3 · 25 + 18.5) / 8.
  expect(dotAt(1).x).toBeCloseTo(16);
  expect(dotAt(1).y).toBeCloseTo(23.375);
});

test('it lies on the valley all along, goes down only, and about evenly', () => {
  const places = rightHalf();
  const dots = Array.from({ length: 101 }, (_, i) => dotAt(i / 100));
  for (const { x, y } of dots)
    expect(Math.min(...places.map((place) => Math.hypot(place.x - x, place.y - y)))).toBeLessThan(0.1);
  const steps = dots.slice(1).map(({ x, y }, i) => {
    const before = dots[i] as { x: number; y: number };
    expect(y).toBeGreaterThan(before.y - 1e-9);
    return Math.hypot(x - before.x, y - before.y);
  });
  expect(Math.max(...steps)).toBeLessThan(1.7 * Math.min(...steps));
});
