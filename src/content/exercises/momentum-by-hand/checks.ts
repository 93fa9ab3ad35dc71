import { array, constantFrom, record } from 'fast-check';
import { advising } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real, signed } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { momentum } from './solution.ts';

const of = 'momentum';
const slopes = array(real(-4, 4), { minLength: 1, maxLength: 6 });
const rate = real(0.125, 2, 0.125);
const keep = real(0.25, 0.875, 0.125);
const settings = record({ slopes, slope: signed(0.25, 4), rate, keep });
const inputs = settings.map(({ slopes, rate, keep }) => [slopes, rate, keep]);

interface Setting {
  slopes: number[];
  slope: number;
  rate: number;
  keep: number;
}

export const checks: Checks = {
  function: of,
  parameters: ['slopes', 'rate', 'keep'],
  inputs,
  reference: momentum,
  returns: ([given]) => [(given as number[]).length],
  steps: [
    property<Setting, number[]>(of, {
      id: 'first-step',
      name: 'the first step is that of plain gradient descent',
      next: 'The velocity starts at 0, so the first velocity is the first slope.',
      given: settings,
      calls: ({ slope, rate, keep }) => [[[slope], rate, keep]],
      expect: ([steps = []], { slope, rate }) =>
        equal(steps, [-rate * slope], 'The first step should be minus rate times slope.'),
    }),
    property<Setting, number[]>(of, {
      id: 'coasting',
      name: 'after the slope has gone, each step is `keep` times the last',
      next: 'In each step the velocity becomes keep times itself plus the slope, and here the slope is 0.',
      given: settings,
      calls: ({ slope, rate, keep }) => [[[slope, 0, 0], rate, keep]],
      expect: ([steps = []], { slope, rate, keep }) =>
        advising(
          equal(
            steps,
            [-rate * slope, -rate * slope * keep, -rate * slope * keep * keep],
            'On level ground the weight should coast on, each step shorter by the factor keep.',
          ),
          steps[1] === 0
            ? 'Let the velocity outlive the step: keep it outside the function that map calls.'
            : null,
        ),
    }),
    property<Setting, number[]>(of, {
      id: 'steady',
      name: 'on a steady slope the second step is longer by `keep`',
      next: 'The new slope counts in full; only the old velocity is multiplied by keep.',
      given: settings,
      calls: ({ slope, rate, keep }) => [[[slope, slope], rate, keep]],
      expect: ([steps = []], { slope, rate, keep }) =>
        equal(
          steps[1] ?? null,
          -rate * slope * (1 + keep),
          'The same slope twice: the second velocity is slope plus keep times slope.',
        ),
    }),
    property<Setting, number[]>(of, {
      id: 'without-memory',
      name: 'with `keep` at 0 it is plain gradient descent',
      next: 'What is left of your velocity when keep is 0?',
      given: settings,
      calls: ({ slopes, rate }) => [[slopes, rate, 0]],
      expect: ([steps = []], { slopes, rate }) =>
        equal(
          steps,
          slopes.map((slope) => -rate * slope),
          'Nothing is kept, so each step should be minus rate times slope.',
        ),
    }),
    values(of, {
      id: 'values',
      name: 'the steps for any slopes come out',
      next: 'Work the row below by hand: velocity, step, velocity, step.',
      given: inputs,
      reference: momentum,
      says: 'Every property holds, yet these slopes give other steps.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for very small and very large slopes',
      next: 'Nothing needs rounding here.',
      given: record({ slope: constantFrom(1e-9, -1e9, 1e12), rate, keep }).map(({ slope, rate, keep }) => [
        [slope, slope, -slope],
        rate,
        keep,
      ]),
      reference: momentum,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    'plain-descent': {
      says: 'This is plain gradient descent: no step knows of the one before.',
      next: 'Keep a velocity from step to step.',
    },
    uphill: {
      says: 'Your steps have the right size and go uphill.',
      next: 'The weight moves against the velocity: minus rate times velocity.',
    },
    averaged: {
      says: 'You keep a running mean of the slopes: the new one counts with 1 − keep. Some libraries call that momentum, too; PyTorch and this exercise count the new slope in full.',
      next: 'Add the slope without the factor 1 − keep.',
      convention: true,
    },
    nesterov: {
      says: 'This is Nesterov’s momentum, which looks one step ahead; the exercise asks for the plain kind.',
      next: 'Step by the velocity itself.',
      convention: true,
    },
    'no-friction': {
      says: 'Your velocity keeps all of itself, whatever keep says: a gradient that is never cleared.',
      next: 'Multiply the old velocity by keep before you add the slope.',
    },
    'last-slope': {
      says: 'Only the last slope is remembered, so what lies two steps back is forgotten.',
      next: 'Keep the velocity, which holds all earlier slopes, instead of the last slope.',
    },
  },
  hints: [
    {
      says: 'Think of a ball with friction. What it carries from step to step is its velocity, and a slope changes the velocity, not the place.',
    },
    {
      says: 'Two lines per step: first the new velocity from the old one and the slope, then the step from the velocity.',
    },
    {
      says: 'A variable declared before slopes.map is still there in the next call.',
      code: 'let velocity = 0;\nreturn slopes.map((slope) => {\n  // the new velocity\n  // the step\n});',
    },
  ],
};
