import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { apart, gapFigure } from '../../src/plots/gapFigure.ts';

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
