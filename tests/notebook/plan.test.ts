import { expect, test } from 'vitest';
import { followers, planDocument } from '../../src/notebook/plan.ts';

const cells = [
  { id: 'data', source: 'const r = [1, 2];' },
  { id: 'square', source: 'const squares = r.map((x) => x * x);' },
  { id: 'apart', source: 'const delta = 1;' },
  { id: 'sum', source: 'squares.reduce((a, b) => a + b + delta, 0)' },
];
const plan = planDocument(cells, [], () => true);

test('a cell is followed by those that take its names, directly or through others', () => {
  expect(followers(plan, 'data')).toEqual(['square', 'sum']);
  expect(followers(plan, 'apart')).toEqual(['sum']);
});

test('nothing follows a cell whose names nobody takes', () => {
  expect(followers(plan, 'sum')).toEqual([]);
});
