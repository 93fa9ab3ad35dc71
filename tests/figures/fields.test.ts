import { expect, test } from 'vitest';
import {
  type Fields,
  flag,
  format,
  initialOf,
  number,
  numbers,
  oneOf,
  parse,
  points,
  someOf,
  unlinked,
  whole,
} from '../../src/figures/fields.ts';

const spec = { name: 'rate', symbol: 'η', default: 7, range: [0, 10], step: 1 } as const;
const plane = { x: [0, 10], y: [-5, 5] } as const;
const point = { x: 1, y: 2 };

/** What a field makes of each text of a link; null is a link without it. */
const readings = <T>(field: Fields<{ a: T }>['a'], texts: readonly (string | null)[]) =>
  texts.map((text) => field.read(new URLSearchParams(text === null ? '' : { a: text }), 'a'));

test('a number is moved into its range; a word, an infinity or nothing gives the first', () => {
  expect(readings(number(spec), ['3', '-1', '99', 'three', 'Infinity', ' ', '', null])).toEqual([
    3, 0, 10, 7, 7, 7, 7, 7,
  ]);
  expect(readings(whole(spec), ['2.6', '1e1', '10.4'])).toEqual([3, 10, 10]);
});

test('a number that is typed is moved to a legal one in the same way', () => {
  expect([-1, 2.6, 99].map(whole(spec).snap)).toEqual([0, 3, 10]);
});

test('of several numbers each keeps its own first value', () => {
  expect(readings(numbers([1, 2, 3], [0, 10]), ['9,,99', '4', 'x,5,6,7'])).toEqual([
    [9, 2, 10],
    [4, 2, 3],
    [1, 5, 6],
  ]);
});

test('a point is moved into its plane; half a point stays where it was', () => {
  const read = readings(points([point], plane), ['3,4', '3,99', '3', '3,', 'a,b', '1.234,0', null]);
  expect(read.map(([each]) => each)).toEqual([
    { x: 3, y: 4 },
    { x: 3, y: 5 },
    point,
    point,
    point,
    { x: 1.23, y: 0 },
    point,
  ]);
});

test('a choice takes one of its names, several take those they know, in their order', () => {
  expect(readings(oneOf(['mse', 'l1'], 'mse'), ['l1', 'L1', '', null])).toEqual(['l1', 'mse', 'mse', 'mse']);
  const options = ['mse', 'l1', 'huber'] as const;
  expect(readings(someOf(options, ['l1']), ['huber,mse,x', '', null])).toEqual([
    ['mse', 'huber'],
    [],
    ['l1'],
  ]);
  expect(readings(someOf(options, ['l1'], undefined, 1), ['huber', 'x', ''])).toEqual([
    ['huber'],
    ['l1'],
    ['l1'],
  ]);
  expect(readings(flag(true), ['no', 'yes', 'perhaps', null])).toEqual([false, true, true, true]);
});

test('a link holds each field under its key, in their order, and leaves out what none carries', () => {
  const fields = { rate: whole(spec, 'r'), run: unlinked<number[]>([]), shown: flag(false) };
  const state = { rate: 3, run: [1, 2], shown: true };
  expect(format(fields, state)).toBe('r=3&shown=yes');
  expect(parse(fields, 'r=3&shown=yes')).toEqual({ ...state, run: [] });
  expect(parse(fields, '')).toEqual(initialOf(fields));
});
