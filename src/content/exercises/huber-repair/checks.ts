import { constantFrom, record, tuple } from 'fast-check';
import { advising } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real, signed } from '../../../judge/inputs.ts';
import { equal, property, that, values } from '../../../judge/steps.ts';
import { huber } from './solution.ts';

const of = 'huber';
const delta = real(0.5, 3);
const inputs = tuple(real(-8, 8), delta);

export const checks: Checks = {
  function: of,
  parameters: ['error', 'delta'],
  inputs,
  reference: huber,
  returns: () => [],
  parts: [
    { line: 'const small = Math.abs(error) <= delta ? 1 : 0;', does: 'the test for small errors' },
    {
      line: 'return (small * error ** 2) / 2 + large * delta * (Math.abs(error) - delta / 2);',
      does: 'what small and large errors cost',
    },
  ],
  python: {
    parts: [
      'small = 1 if abs(error) <= delta else 0',
      'return small * error**2 / 2 + large * delta * (abs(error) - delta / 2)',
    ],
  },
  steps: [
    property(of, {
      id: 'free-errors',
      name: 'no error is free',
      next: 'Which of the two switches is on for this error?',
      given: record({ error: signed(0.25, 8), delta }),
      calls: ({ error, delta }) => [[error, delta]],
      expect: ([loss = Number.NaN], { error, delta }) =>
        advising(
          that(
            loss > 0,
            loss,
            loss < 0
              ? 'This error is not zero, and the loss is below zero.'
              : 'This error is not zero, yet it costs nothing.',
          ),
          error < -delta ? 'This is a large negative error: which of the two switches is on for it?' : null,
        ),
    }),
    property(of, {
      id: 'mirror',
      name: 'an error of −e costs what e costs',
      next: 'Both switches should look at the size of the error, whatever its sign.',
      given: record({ error: real(0.25, 8), delta }),
      calls: ({ error, delta }) => [
        [error, delta],
        [-error, delta],
      ],
      expect: ([up, down]) => equal(down, up, 'The same error below the target should cost the same.'),
    }),
    property(of, {
      id: 'parabola',
      name: 'inside delta it is still half the square',
      next: 'A small error pays half its square, and nothing of the line.',
      given: record({ share: signed(0, 1), delta }),
      calls: ({ share, delta }) => [[share * delta, delta]],
      expect: ([loss], { share, delta }) =>
        equal(loss, (share * delta) ** 2 / 2, 'The loss of a small error has changed.'),
    }),
    property(of, {
      id: 'joined',
      name: 'the two parts meet at delta',
      next: 'At the border exactly one part should speak, and both would say ½delta².',
      given: record({ side: constantFrom(1, -1), off: constantFrom(0, 2 ** -20), delta }),
      calls: ({ side, off, delta }) => [[side * delta * (1 + off), delta]],
      expect: ([loss], { delta }) =>
        equal(loss, delta ** 2 / 2, 'At the border the loss jumps.', { atol: 1e-4, rtol: 0 }),
    }),
    values(of, {
      id: 'values',
      name: 'every error gets its Huber loss',
      next: 'Work the row below by hand.',
      given: inputs,
      reference: huber,
      says: 'This error comes out differently.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for tiny and huge errors',
      next: 'Is there a 0 times something endless?',
      given: tuple(constantFrom(0, 1e-9, -1e-9, 1e9, -1e9), delta),
      reference: huber,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'Large negative errors are still free: neither switch is on for them.',
      next: 'Compare the size of the error with delta in the second test, too.',
    },
    'always-on': {
      says: 'The line is now always on, so small errors pay twice.',
      next: 'Switch the line on for large errors only.',
    },
    'lost-size': {
      says: 'The large part now uses the signed error, so large negative errors earn a negative loss.',
      next: 'Keep Math.abs in the line and put one into the test.',
    },
    'small-for-all': {
      says: 'Large negative errors now pay the parabola, large positive ones the line.',
      next: 'Leave the first test as it was and repair the second.',
    },
    'no-border': {
      says: 'Both tests are strict now, so an error of exactly delta turns on neither part.',
      next: 'Let one of the two tests include the border.',
    },
    'too-late': {
      says: 'The second switch waits for the error to reach −delta from above: it is on for small errors, too.',
      next: 'Turn the second comparison round: below −delta is large.',
    },
  },
  hints: [
    {
      says: 'Two switches, and every error should turn on exactly one of them. Look for an error that turns on none.',
    },
    { says: 'Put −3 in by hand, with delta = 1: small is 0. And large?' },
    {
      says: 'The second test has to be the exact opposite of the first one.',
      code: 'const small = Math.abs(error) <= delta ? 1 : 0;\nconst large = /* not small */;',
    },
  ],
  curve: {
    xLabel: 'error',
    range: [-5, 5],
    args: (error, [, delta]) => [error, Number(delta)],
    explorer: ([error, delta]) => `#explorer-huber:delta=${delta}&at=${error}`,
  },
};
