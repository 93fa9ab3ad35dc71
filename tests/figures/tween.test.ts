import { expect, test } from 'vitest';
import { number, numbers, oneOf, type StateOf, unlinked, whole } from '../../src/figures/fields.ts';
import { between } from '../../src/figures/tween.ts';

const spec = { name: 'x', symbol: 'x', default: 0, range: [0, 10] as const, step: 1 };
const fields = {
  rate: number(spec),
  steps: whole(spec),
  places: numbers([0, 0], [-9, 9]),
  mask: numbers(Array<number>(144).fill(0), [0, 1]),
  kind: oneOf(['a', 'b'], 'a'),
  history: unlinked<readonly number[]>([]),
};
const state = (x: number, kind: 'a' | 'b', history: readonly number[]): StateOf<typeof fields> => ({
  rate: x,
  steps: x,
  places: [x, -x],
  mask: Array<number>(144).fill(x / 10),
  kind,
  history,
});

test('halfway between two states the numbers are halfway, whole ones at a whole number, and all else has arrived', () => {
  // By hand, from 0 to 5: 2.5 and, rounded, 3.
  expect(between(fields, state(0, 'a', [1]), state(5, 'b', [2]), 0.5)).toEqual({
    rate: 2.5,
    steps: 3,
    places: [2.5, -2.5],
    mask: Array<number>(144).fill(0.5),
    kind: 'b',
    history: [2],
  });
});

test('at the end of the way the state is the one that was asked for', () => {
  const [from, to] = [state(0, 'a', [1]), state(5, 'b', [2])];
  expect(between(fields, from, to, 1)).toEqual(to);
});
