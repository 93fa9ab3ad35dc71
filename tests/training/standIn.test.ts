import { describe, expect, test } from 'vitest';
import { standInClasses, standInImages } from '../../src/training/data/standIn.ts';

const equal = (count: number) => standInClasses.map(() => count);
const size = 32 * 32 * 3;

describe('the stand-in images', () => {
  test('come in the asked number of each class', () => {
    const counts = [...equal(5).slice(1), 1];
    const { labels, pixels } = standInImages(counts, 3);
    expect(standInClasses.map((_, c) => labels.filter((label) => label === c).length)).toEqual(counts);
    expect(pixels).toHaveLength(labels.length * size);
  });

  test('repeat for the same seed and differ for another', () => {
    const first = standInImages(equal(2), 1);
    expect(standInImages(equal(2), 1)).toEqual(first);
    expect(standInImages(equal(2), 2).pixels).not.toEqual(first.pixels);
  });

  test('differ within a class, so that nothing can be learnt by heart', () => {
    const { pixels } = standInImages([20, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1);
    const images = new Set(
      Array.from({ length: 20 }, (_, i) => pixels.subarray(i * size, (i + 1) * size).join()),
    );
    expect(images.size).toBe(20);
  });

  test('need one count for each of the ten classes', () => {
    expect(() => standInImages([1, 2], 1)).toThrow('standInImages: needs 10 counts, one per class; got 2.');
  });
});
