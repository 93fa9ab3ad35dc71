import { constantFrom, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { slope } from './solution.ts';

const of = 'slope';
const margin = real(0.5, 3);
const place = tuple(real(-2, 2), real(-2, 2));
const y = constantFrom(1, 0);
/** Two places at least a quarter apart. */
const ordinary = record({ a: place, by: tuple(real(0.25, 2), real(-2, 2)), y, margin }).map(
  ({ a: [p, q], by: [dx, dy], y, margin }) => [[p, q], [p + dx, q + dy], y, margin],
);
const same = record({ a: place, y, margin }).map(({ a, y, margin }) => [a, [...a], y, margin]);

export const checks: Checks = {
  function: of,
  parameters: ['first', 'second', 'y', 'margin'],
  inputs: oneof(ordinary, same),
  reference: slope,
  parts: [
    { line: 'const away = first.map((x, k) => x - (second[k] ?? Number.NaN));', does: 'the differences' },
    {
      line: 'const distance = Math.sqrt(away.reduce((sum, r) => sum + r * r, 0));',
      does: 'the distance',
    },
    { line: 'const pull = y / 2;', does: 'the pull of similar pairs' },
    {
      line: 'const push = ((1 - y) * Math.max(0, margin - distance)) / (2 * distance);',
      does: 'the push of dissimilar pairs',
    },
    { line: 'return away.map((r) => (pull - push) * 2 * r);', does: 'the slope in each coordinate' },
  ],
  returns: ([first]) => [(first as unknown[]).length],
  python: {
    whole: ['y'],
    parts: [
      'away = [a - b for a, b in zip(first, second)]',
      'distance = math.sqrt(sum(r * r for r in away))',
      'pull = y / 2',
      'push = (1 - y) * max(0.0, margin - distance) / (2 * distance)',
      'return [(pull - push) * 2 * r for r in away]',
    ],
  },
  steps: [
    values(of, {
      id: 'ordinary',
      name: 'pairs that are apart keep their slopes',
      next: 'Touch only what happens where the distance is 0.',
      given: ordinary,
      reference: slope,
      says: 'This pair comes out differently.',
    }),
    property<{ a: [number, number]; margin: number }, readonly number[]>(of, {
      id: 'similar-twins',
      name: 'a similar pair at one place has slope 0',
      next: 'Which factor is 0 / 0 here?',
      given: record({ a: place, margin }),
      calls: ({ a, margin }) => [[a, [...a], 1, margin]],
      expect: ([slopes]) => equal(slopes, [0, 0], 'The pair is where it should be: nothing pulls.'),
    }),
    property<{ a: [number, number]; margin: number }, readonly number[]>(of, {
      id: 'dissimilar-twins',
      name: 'a dissimilar pair at one place has slope 0, not NaN',
      next: 'Endless times 0 is NaN; answer before the division.',
      given: record({ a: place, margin }),
      calls: ({ a, margin }) => [[a, [...a], 0, margin]],
      expect: ([slopes]) => equal(slopes, [0, 0], 'There is no direction in which to flee.'),
    }),
    values(of, {
      id: 'nearly-twins',
      name: 'a pair that nearly touches is still pushed with full strength',
      next: 'A small distance is not a distance of 0. Is what you add small beside it?',
      given: record({ by: constantFrom(1e-3, -1e-3, 1e-4), margin }).map(({ by, margin }) => [
        [0, 0],
        [0.6 * by, 0.8 * by],
        0,
        margin,
      ]),
      reference: slope,
      stage: 'stability',
      tolerance: { atol: 1e-3, rtol: 1e-3 },
      says: 'This close, the push is as long as the margin, and it has a direction.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'Where the two embeddings are the same, the slope is still NaN.',
      next: 'Find the division, and answer before it when its divisor is 0.',
    },
    'only-similar': {
      says: 'Similar twins are safe now. Dissimilar twins still divide by 0.',
      next: 'Ask for the distance, not for the label.',
    },
    'no-push': {
      says: 'The push is gone, and with it the NaN: dissimilar pairs now stay wherever they are.',
      next: 'Keep the push for pairs that are apart.',
    },
    'big-epsilon': {
      says: 'What you add to the squared distance is large enough to weaken every push.',
      next: 'Add far less, or ask whether the distance is 0.',
    },
    'far-floor': {
      says: 'You divide by 1 wherever the distance is smaller, so close pairs are pushed too weakly.',
      next: 'Only a distance of exactly 0 needs care.',
    },
    'made-up-direction': {
      says: 'Twins now move along the first axis. The NaN is gone, and the direction is invented.',
      next: 'Return 0 in every coordinate.',
    },
    'turned-round': {
      says: 'The slopes point the other way: a step against them would pull strangers together.',
      next: 'The slope of d² in first is 2·(first − second).',
    },
  },
  hints: [
    {
      says: 'Put the same two numbers into first and second, with y = 1, and follow each line by hand. The loss is 0 there. And the slope?',
    },
    {
      says: 'The push divides by the distance. With y = 1 that is 0 / 0, and with y = 0 it is endless, times a difference of 0. Both are NaN.',
    },
    {
      says: 'One line before the division is enough.',
      code: 'if (/* the two are the same */) return /* as many zeros as there are coordinates */;',
    },
  ],
};
