import { describe, expect, test } from 'vitest';
import { classOf, close } from '../../src/judge/close.ts';

describe('close', () => {
  test('accepts a difference of atol + rtol·max(|a|, |b|) and nothing beyond', () => {
    const tolerance = { atol: 0.5, rtol: 0.25 };
    // By hand: 0.5 + 0.25 · 8 = 2.5.
    expect(close(8, 5.5, tolerance)).toBe(true);
    expect(close(8, 5.4, tolerance)).toBe(false);
  });

  test.each([
    [1, 1.00011],
    [1e-9, -1e-7],
    [-250, -250.02],
    [1, 2],
  ])('does not care which of %d and %d comes first', (a, b) => {
    expect(close(a, b)).toBe(close(b, a));
  });

  test('keeps NaN, +Infinity and −Infinity apart, and each equal to itself', () => {
    const odd = [Number.NaN, Infinity, -Infinity, 0];
    for (const a of odd) for (const b of odd) expect(close(a, b)).toBe(Object.is(a, b));
  });

  test('compares lists element by element, and their lengths', () => {
    expect(close([[1], [2, 3]], [[1], [2, 3.00001]])).toBe(true);
    expect(close([1, 2], [1, 2, 3])).toBe(false);
    expect(close([1, 2], [1, 3])).toBe(false);
    expect(close([1], 1)).toBe(false);
  });

  test('compares records name by name', () => {
    expect(close({ a: 1, b: [2] }, { b: [2.00001], a: 1 })).toBe(true);
    expect(close({ a: 1 }, { a: 2 })).toBe(false);
    expect(close({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(close({ a: 1 }, { b: 1 })).toBe(false);
    expect(close({ 0: 1 }, [1])).toBe(false);
  });

  test('a missing answer equals no number', () => {
    expect(close(undefined, 0)).toBe(false);
    expect(close(null, 0)).toBe(false);
    expect(close('0', 0)).toBe(false);
  });
});

test('classOf names the four kinds of number', () => {
  expect([Number.NaN, Infinity, -Infinity, -0].map(classOf)).toEqual([
    'NaN',
    '+Infinity',
    '-Infinity',
    'finite',
  ]);
});
