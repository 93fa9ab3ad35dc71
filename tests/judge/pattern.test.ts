import { describe, expect, test } from 'vitest';
import { patternOf } from '../../src/judge/pattern.ts';

const rights = [0.25, -1, 2, 3.5, -4, 0.5, 7, 8, -9, 10, 11, 12];
const between = (wrong: (right: number, size: number) => number) =>
  patternOf(
    'input',
    rights.map((ours, i) => ({ yours: wrong(ours, (i % 3) + 1), ours, size: (i % 3) + 1 })),
  )?.id ?? null;

describe('what holds between the two on every input', () => {
  test.each<[string, (right: number, size: number) => number, string | null]>([
    ['the same answer always', () => 3, 'constant'],
    ['the sign', (right) => -right, 'sign'],
    ['a factor', (right) => 2 * right, 'factor'],
    ['the length of the list', (right, size) => size * right, 'times-count'],
    ['one division too many', (right, size) => right / size, 'over-count'],
    ['a term added', (right) => right + 0.5, 'offset'],
    ['a square', (right) => right * right, 'squared'],
    ['nothing that is the same everywhere', (right) => (right > 5 ? 0 : right), null],
    ['nothing, where an answer is not finite', (right) => (right > 5 ? Number.NaN : 2 * right), null],
    ['nothing, where all is right', (right) => right, null],
  ])('%s', (_, wrong, id) => expect(between(wrong)).toBe(id));

  test('a few inputs prove none', () => {
    expect(patternOf('input', [{ yours: 2, ours: 1, size: 1 }])).toBeNull();
  });
});
