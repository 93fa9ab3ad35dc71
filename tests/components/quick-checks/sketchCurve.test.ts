import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blank,
  fromKept,
  isClose,
  keptText,
  placeOf,
  places,
  scoreOf,
  throughPoints,
  valueAt,
  withStroke,
} from '../../../src/components/practice/quick-checks/sketchCurve.ts';

const x = [-4, 4] as const;
const y = [0, 8] as const;
const parabola = Array.from({ length: places }, (_, place) => valueAt(place, x) ** 2 / 2);

test('places and values lead to each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: places - 1 }), (place) => placeOf(valueAt(place, x), x) === place),
    { seed: 1 },
  );
});

describe('withStroke', () => {
  test('fills every place between two points, in either direction', () => {
    const there = withStroke(blank, { x: -4, y: 0 }, { x: 4, y: 8 }, x);
    const back = withStroke(blank, { x: 4, y: 8 }, { x: -4, y: 0 }, x);
    // By hand: the line y = x + 4.
    expect(there[placeOf(1, x)]).toBeCloseTo(5);
    back.forEach((height, place) => {
      expect(height).toBeCloseTo(there[place] as number);
    });
  });

  test('draws over what was there, and leaves the rest', () => {
    const sketch = withStroke(
      withStroke(blank, { x: -4, y: 1 }, { x: 4, y: 1 }, x),
      { x: 0, y: 3 },
      { x: 4, y: 3 },
      x,
    );
    expect([sketch[0], sketch[places - 1]]).toEqual([1, 3]);
  });
});

describe('scoreOf', () => {
  test('is nothing for the curve itself', () => {
    expect(scoreOf(parabola, parabola, y)).toMatchObject({ gap: 0 });
  });

  test('is the area between, as a share of the figure', () => {
    // By hand: two units too high everywhere in a figure eight units high.
    const score = scoreOf(
      parabola.map((height) => height + 2),
      parabola,
      y,
    );
    expect(score?.gap).toBeCloseTo(0.25);
    expect(score && isClose(score)).toBe(false);
  });

  test('names the place where it is furthest off', () => {
    const bump = parabola.map((height, place) => (place === 30 ? height + 3 : height));
    expect(scoreOf(bump, parabola, y)?.furthest).toEqual({
      place: 30,
      sketched: Number(parabola[30]) + 3,
      true: parabola[30],
    });
  });

  test('waits until nearly all is drawn', () => {
    expect(scoreOf(withStroke(blank, { x: -4, y: 1 }, { x: 2, y: 1 }, x), parabola, y)).toBeNull();
  });

  test('a parabola through nine points by keyboard is close', () => {
    const points = Array.from({ length: 9 }, (_, i) => i - 4).map((at) => ({ x: at, y: at ** 2 / 2 }));
    const score = scoreOf(throughPoints(points, x), parabola, y);
    expect(score && isClose(score)).toBe(true);
  });
});

test('a kept sketch comes back; what is none does not', () => {
  const sketch = withStroke(blank, { x: -1, y: 1.25 }, { x: 2, y: 1.25 }, x);
  expect(fromKept(keptText(sketch))).toEqual(sketch);
  for (const text of [null, '{', '[1,2]', JSON.stringify(Array(places).fill('1'))])
    expect(fromKept(text)).toBeNull();
});
