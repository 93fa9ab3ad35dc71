import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { apart, aroundGap, gapFigure } from '../../src/plots/gapFigure.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const x = [-2, -1, 0, 1, 2];
const draw = (yours: number[], ours: number[]) =>
  gapFigure({ xLabel: 'residual', x, yours, ours }, 480, document);

test('says where the curves lie furthest apart', () => {
  const figure = draw([2, 1, 0, 1, 2], [2, 1, 0, 1, 4]);
  expect(figure.getAttribute('aria-label')).toBe(
    'Your curve and ours over residual. They lie furthest apart where residual is 2: yours 2, ours 4.',
  );
});

test('names both curves and shades between them', () => {
  const figure = draw([0, 0, 0, 0, 0], [4, 1, 0, 1, 4]);
  const texts = [...figure.querySelectorAll('text')].map((text) => text.textContent);
  expect(texts).toEqual(expect.arrayContaining(['yours', 'ours']));
  expect(figure.querySelector('[data-mark="area"] path')).not.toBeNull();
});

test('breaks off where the reader’s curve is not finite, instead of drawing nonsense', () => {
  const figure = draw([4, 1, Number.NaN, 1, Infinity], [4, 1, 0, 1, 4]);
  const drawn = [...figure.querySelectorAll('path')].map((path) => path.getAttribute('d')).join('');
  expect(drawn).not.toMatch(/NaN|Infinity/);
});

test('names of curves that end together stand a line apart, the higher one above', () => {
  const pixelsPerUnit = 10;
  const ends = (yours: number, ours: number) => ({ yours: { yours, ours: 0 }, ours: { yours: 0, ours } });
  const between = (yours: number, ours: number) => {
    const moved = apart(ends(yours, ours), pixelsPerUnit);
    return (ours - yours) * pixelsPerUnit + moved.yours - moved.ours; // how far yours stands below ours
  };
  expect(Math.abs(between(1, 1))).toBeGreaterThanOrEqual(12);
  expect(between(1.2, 1)).toBeLessThanOrEqual(-12);
  expect(between(1, 1.2)).toBeGreaterThanOrEqual(12);
  expect(apart(ends(9, 1), pixelsPerUnit)).toEqual({ yours: expect.closeTo(0), ours: expect.closeTo(0) });
});

test('what is shown is three times as wide as the gap, around it', () => {
  const steps = Array.from({ length: 101 }, (_, i) => (i - 50) / 10); // −5 to 5
  const inside = steps.map((x) => ({ x, ours: x ** 2 / 2, yours: Math.abs(x) < 0.65 ? x ** 2 : x ** 2 / 2 }));
  // They differ from −0.6 to 0.6, by hand; three times that is ±1.8.
  const shown = aroundGap(inside).map(({ x }) => x);
  expect([shown[0], shown.at(-1)]).toEqual([-1.8, 1.8]);
  const everywhere = steps.map((x) => ({ x, ours: 0, yours: 1 }));
  expect(aroundGap(everywhere)).toHaveLength(101);
  const nowhere = steps.map((x) => ({ x, ours: 1, yours: 1 }));
  expect(aroundGap(nowhere)).toHaveLength(101);
  const onePoint = steps.map((x) => ({ x, ours: 0, yours: x === 1 ? Number.NaN : 0 }));
  const aroundOne = aroundGap(onePoint).map(({ x }) => x);
  expect([aroundOne[0], aroundOne.at(-1)]).toEqual([-0.2, 2.2]);
});
