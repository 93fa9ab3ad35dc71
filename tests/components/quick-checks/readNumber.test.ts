import { expect, test } from 'vitest';
import { readNumber } from '../../../src/components/practice/quick-checks/readNumber.ts';
import { shuffled } from '../../../src/components/practice/quick-checks/shuffled.ts';

test.each([
  ['2.5', 2.5],
  ['−1,5', -1.5],
  [' 1 000 ', 1000],
  ['3/8', 0.375],
  ['1e-3', 0.001],
  ['.5', 0.5],
  ['5.', 5],
])('reads %s as %d', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(['', 'two', '1/0', '1/2/3', '0x10', 'Infinity', '1.2.3'])(
  'does not take “%s” for a number',
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test('a shuffle keeps every place, never keeps the order, and is the same at each build', () => {
  for (let count = 3; count <= 8; count++) {
    const places = shuffled(count, `order-${count}`);
    const inOrder = Array.from({ length: count }, (_, place) => place);
    expect(places.toSorted((a, b) => a - b)).toEqual(inOrder);
    expect(places).not.toEqual(inOrder);
    expect(shuffled(count, `order-${count}`)).toEqual(places);
  }
});
