import { constantFrom, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real, signed } from '../../../judge/inputs.ts';
import { equal, property, that, values } from '../../../judge/steps.ts';
import { squaredError } from './solution.ts';

const of = 'squaredError';
const value = real(-6, 6);
const inputs = tuple(value, value);

export const checks: Checks = {
  function: of,
  parameters: ['input', 'target'],
  inputs,
  reference: squaredError,
  returns: () => [],
  steps: [
    property(of, {
      id: 'zero-at-truth',
      name: 'a perfect prediction costs nothing',
      next: 'Begin with the difference, input minus target.',
      given: value,
      calls: (value) => [[value, value]],
      expect: ([loss]) => equal(loss, 0, 'The prediction is exact, so the loss is zero.'),
    }),
    property(of, {
      id: 'above-zero',
      name: 'every miss costs something',
      next: 'A square is never negative: multiply the difference by itself.',
      given: record({ target: value, off: signed(0.25, 6) }),
      calls: ({ target, off }) => [[target + off, target]],
      expect: ([loss = Number.NaN]) =>
        that(loss > 0, loss, 'The prediction misses, so the loss is above zero.'),
    }),
    property(of, {
      id: 'twice-as-far',
      name: 'twice as far off costs four times as much',
      next: 'Multiply the difference by itself.',
      given: record({ target: value, off: signed(0.25, 6) }),
      calls: ({ target, off }) => [
        [target + off, target],
        [target + 2 * off, target],
      ],
      expect: ([near = Number.NaN, far]) =>
        equal(far, 4 * near, 'This miss is twice as large as another, so it should cost four times as much.'),
    }),
    values(of, {
      id: 'values',
      name: 'it is the square of the difference',
      next: 'Work the row below by hand.',
      given: inputs,
      reference: squaredError,
      says: 'This pair comes out differently.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for tiny and huge numbers',
      next: 'Keep to the difference and its square.',
      given: tuple(constantFrom(0, 1e-4, -1e-4, 1e6, -1e6), constantFrom(0, 1)),
      reference: squaredError,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    difference: {
      says: 'This is the difference itself. It is negative when the prediction is too low, so errors could cancel out.',
      next: 'Multiply the difference by itself.',
    },
    absolute: {
      says: 'This is the absolute error, a loss as well, and the subject of a later lesson.',
      next: 'Square the difference instead of taking its size.',
      convention: true,
    },
    product: {
      says: 'You multiply input by target; how far apart they are never comes in.',
      next: 'Subtract first, then multiply the difference by itself.',
    },
    'difference-of-squares': {
      says: 'You square each number and then subtract.',
      next: 'Subtract first, then square: brackets around input − target.',
    },
    half: {
      says: 'This is half the squared error, as some books write it; here the plain square is asked for.',
      next: 'Leave out the ½.',
      convention: true,
    },
    caret: {
      says: 'In TypeScript x ^ 2 flips a bit of x; it is no power.',
      next: 'Write x ** 2, or x * x.',
    },
    doubled: {
      says: 'You have the difference times two, where its square is asked for.',
      next: 'In TypeScript a square is x ** 2, or x * x.',
    },
  },
  hints: [
    { says: 'How far apart are the two numbers? That is their difference.' },
    { says: 'A square is a number times itself. In TypeScript: x ** 2, or x * x.' },
    { says: 'Mind the brackets: subtract first, then square.', code: 'return (/* the difference */) ** 2;' },
  ],
  curve: {
    xLabel: 'input',
    range: [-4, 4],
    args: (input, [, target]) => [input, Number(target)],
  },
};
