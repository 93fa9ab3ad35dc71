import { array, constantFrom, integer, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { diceOf } from './solution.ts';

const of = 'diceOf';
const eps = real(0.25, 2);
const mask = array(constantFrom(0, 1), { minLength: 1, maxLength: 6 });
const pixels = array(tuple(real(0, 1), constantFrom(0, 1)), { minLength: 1, maxLength: 6 });
const ordinary = record({ pixels, eps }).map(({ pixels, eps }) => [
  pixels.map(([p]) => p),
  pixels.map(([, t]) => t),
  eps,
]);
const blank = (count: number): number[] => Array(count).fill(0);
const empty = record({ count: integer({ min: 1, max: 6 }), eps }).map(({ count, eps }) => [
  blank(count),
  blank(count),
  eps,
]);
const inputs = oneof(ordinary, empty);

export const checks: Checks = {
  function: of,
  parameters: ['input', 'target', 'eps'],
  inputs,
  reference: diceOf,
  returns: () => [],
  parts: [
    { line: 'overlap += p * t;', does: 'the sum of the overlap' },
    { line: 'sizes += p + t;', does: 'the sum of the sizes' },
  ],
  python: { whole: ['target'], parts: ['overlap += p * t', 'sizes += p + t'] },
  steps: [
    property(of, {
      id: 'both-empty',
      name: 'nothing to find and nothing found costs nothing',
      next: 'Only eps is left: how often does it stand above the bar, and how often below?',
      given: record({ count: integer({ min: 1, max: 6 }), eps }),
      calls: ({ count, eps }) => [[blank(count), blank(count), eps]],
      expect: ([loss]) => equal(loss, 0, 'Both masks are empty, and they agree.'),
    }),
    property(of, {
      id: 'perfect',
      name: 'a mask that is predicted exactly costs nothing',
      next: 'Twice the overlap equals both sizes here; the smoothing must not disturb that.',
      given: record({ mask, eps }),
      calls: ({ mask, eps }) => [[mask, mask, eps]],
      expect: ([loss]) => equal(loss, 0, 'Prediction and target are the same mask.'),
    }),
    property(of, {
      id: 'false-alarm',
      name: 'with nothing to find, what is predicted costs P / (P + ε)',
      next: 'With T = I = 0 the loss is 1 − ε / (P + ε).',
      given: record({ p: real(0.25, 1), eps }),
      calls: ({ p, eps }) => [[[p, 0], [0, 0], eps]],
      expect: ([loss], { p, eps }) =>
        equal(loss, p / (p + eps), 'The target is empty, the prediction is not.'),
    }),
    values(of, {
      id: 'values',
      name: 'every picture gets its Dice loss',
      next: 'Work the picture below by hand: overlap, sizes, then eps once above and once below.',
      given: inputs,
      reference: diceOf,
      says: 'This picture comes out differently.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'ε still goes through the doubling: it counts twice above the bar and once below.',
      next: 'Double the overlap first and add eps afterwards.',
    },
    'no-eps': {
      says: 'Without any smoothing two empty masks are 0 / 0, which is NaN.',
      next: 'Put eps back, once above and once below.',
    },
    'below-only': {
      says: 'Above the bar the smoothing is gone, so two empty masks cost 1 and every perfect mask a little.',
      next: 'Add eps above as well, after the doubling.',
    },
    'above-only': {
      says: 'Below the bar the smoothing is gone, so two empty masks divide by 0.',
      next: 'Add eps below as well.',
    },
    clamped: {
      says: 'You cut off what falls below 0. The other pictures still come out too low.',
      next: 'Repair the quotient, not its result.',
    },
    'special-case': {
      says: 'Two empty masks are answered apart, and all other pictures are as they were.',
      next: 'One change above the bar mends them all.',
    },
    'twice-everywhere': {
      says: 'This is a right Dice loss whose smoothing is 2ε, the form that some libraries use. Here it is ε.',
      next: 'Halve what you add on both sides.',
      convention: true,
    },
  },
  hints: [
    {
      says: 'Take the smallest picture there is: one pixel, 0 in both masks. What should it cost, and what does it cost?',
    },
    { says: 'Follow eps through the last line. It is inside something that is multiplied by 2.' },
    {
      says: 'Start both sums at 0 and smooth at the end.',
      code: 'let overlap = 0;\nlet sizes = 0;\n// the loop stays\n// 1 − (twice the overlap, smoothed) / (the sizes, smoothed)',
    },
  ],
  curve: {
    xLabel: 'probability of the first pixel',
    range: [0, 1],
    args: (p, [input, target, eps]) => [[p, ...(input as number[]).slice(1)], target, Number(eps)],
  },
};
