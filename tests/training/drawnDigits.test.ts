import { expect, test } from 'vitest';
import {
  asPictures,
  digitPixels,
  digitSide,
  drawnDigits,
  heldOutDigits,
} from '../../src/training/data/drawnDigits.ts';

const pictures = asPictures(drawnDigits(100, 1));
const ink = (picture: readonly number[]) => picture.reduce((sum, value) => sum + value, 0);

test('every pixel is a share of ink, and every picture is mostly paper with some ink', () => {
  expect(pictures).toHaveLength(100);
  for (const picture of pictures) {
    expect(Math.min(...picture)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...picture)).toBeLessThanOrEqual(1);
    expect(ink(picture)).toBeGreaterThan(8);
    expect(ink(picture)).toBeLessThan(digitPixels / 2);
  }
});

test('a digit stays the same digit: it is nearest to the mean of its own kind in nine of ten cases', () => {
  const kinds = Array.from({ length: 10 }, (_, digit) => pictures.filter((_, k) => k % 10 === digit));
  const means = kinds.map((kind) =>
    Array.from(
      { length: digitPixels },
      (_, at) => ink(kind.map((picture) => picture[at] ?? 0)) / kind.length,
    ),
  );
  const away = (a: readonly number[], b: readonly number[]) =>
    Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
  const nearest = (picture: readonly number[]) => {
    const all = means.map((mean) => away(picture, mean));
    return all.indexOf(Math.min(...all));
  };
  expect(pictures.filter((picture, k) => nearest(picture) === k % 10).length).toBeGreaterThanOrEqual(90);
});

test('a one is a stroke: its ink lies in few columns', () => {
  const one = pictures[1] ?? [];
  const columns = Array.from({ length: digitSide }, (_, x) =>
    ink(one.filter((_, at) => at % digitSide === x)),
  );
  const widest = [...columns].sort((a, b) => b - a);
  expect(ink(widest.slice(0, 4))).toBeGreaterThan(0.7 * ink(one));
});

test('the same seed draws the same pictures; another seed, and what is held out, are others', () => {
  expect(drawnDigits(5, 1)).toEqual(drawnDigits(5, 1));
  expect(drawnDigits(5, 2)).not.toEqual(drawnDigits(5, 1));
  expect(heldOutDigits(5, 1)).not.toEqual(drawnDigits(5, 1));
});
