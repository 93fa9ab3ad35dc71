import { array, constantFrom, record } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real, signed } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { adam } from './solution.ts';

const of = 'adam';
const rate = real(0.125, 8, 0.125);
const settings = record({
  slopes: array(signed(0.25, 4), { minLength: 1, maxLength: 6 }),
  slope: signed(0.25, 4),
  rate,
});
const inputs = settings.map(({ slopes, rate }) => [slopes, rate]);

interface Setting {
  slopes: number[];
  slope: number;
  rate: number;
}

export const checks: Checks = {
  function: of,
  parameters: ['slopes', 'rate'],
  inputs,
  reference: adam,
  parts: [
    { line: 'const t = i + 1;', does: 'the number of the step' },
    { line: 'mean = 0.9 * mean + 0.1 * slope;', does: 'the running mean of the slopes' },
    { line: 'square = 0.999 * square + 0.001 * slope * slope;', does: 'the running mean of their squares' },
    { line: 'return (-rate * m) / (Math.sqrt(s) + 1e-8);', does: 'the step from both' },
  ],
  returns: ([slopes]) => [(slopes as number[]).length],
  python: {
    parts: [
      't = i + 1',
      'mean = 0.9 * mean + 0.1 * slope',
      'square = 0.999 * square + 0.001 * slope * slope',
      'steps.append(-rate * m / (math.sqrt(s) + 1e-8))',
    ],
  },
  steps: [
    property<Setting, number[]>(of, {
      id: 'first-step',
      name: 'the first step is as long as the rate, however steep the slope',
      next: 'At t = 1 the corrected means should be the slope and its square: the step divides the one by the root of the other.',
      given: settings,
      calls: ({ slope, rate }) => [[[slope], rate]],
      expect: ([steps = []], { slope, rate }) =>
        equal(steps, [-rate * Math.sign(slope)], 'The first step should be one rate long, downhill.'),
    }),
    property<Setting, number[]>(of, {
      id: 'steady',
      name: 'on a steady slope all steps are equally long',
      next: 'After t equal slopes the mean is 1 − 0.9ᵗ of the slope; undo exactly that.',
      given: settings,
      calls: ({ slope, rate }) => [[[slope, slope, slope, slope], rate]],
      expect: ([steps = []], { slope, rate }) =>
        equal(
          steps,
          [1, 1, 1, 1].map(() => -rate * Math.sign(slope)),
          'The same slope four times should give four equal steps.',
        ),
    }),
    property<Setting, number[]>(of, {
      id: 'scale-free',
      name: 'slopes a thousand times as steep give the same steps',
      next: 'Both means should grow with the slopes, so that their scale drops out of the quotient.',
      given: settings,
      calls: ({ slopes, rate }) => [
        [slopes, rate],
        [slopes.map((slope) => 1000 * slope), rate],
      ],
      expect: ([once = [], steep = []], _) =>
        equal(steep, once, 'Adam divides by the size of the slopes, so their scale should drop out.'),
    }),
    values(of, {
      id: 'values',
      name: 'the steps for any slopes come out',
      next: 'Only the two corrections needed a change; is everything else as it was?',
      given: inputs,
      reference: adam,
      says: 'These slopes give other steps than the paper’s algorithm.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for very small and very large slopes',
      next: 'Keep the small number in the denominator: it is there for slopes near 0.',
      given: record({ slope: constantFrom(0, 1e-9, -1e-7, 1e9), rate }).map(({ slope, rate }) => [
        [slope, slope, -slope],
        rate,
      ]),
      reference: adam,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'Both corrections still make the means smaller, and they are too small already.',
      next: 'Divide by 1 − decayᵗ instead.',
    },
    'mean-only': {
      says: 'The mean is corrected now; the mean of the squares is still multiplied.',
      next: 'Divide there as well.',
    },
    'square-only': {
      says: 'The mean of the squares is corrected now; the mean of the slopes is still multiplied.',
      next: 'Divide there as well.',
    },
    'no-correction': {
      says: 'Without any correction the first steps are about three times too long: the root of the squares starts further from its goal than the mean.',
      next: 'Divide both means by 1 − decayᵗ.',
    },
    'no-power': {
      says: 'You divide by 1 − decay in every step, as if each were the first. The correction has to fade as t grows.',
      next: 'Raise the decay to the power t.',
    },
    'from-zero': {
      says: 'The first step is counted as number 0, where the correction divides by zero.',
      next: 'Let t begin at 1.',
    },
  },
  hints: [
    {
      says: 'Follow the first step with slope 1. The mean is 0.1. Adam should act as if it were 1.',
    },
    {
      says: 'After t steps on the same slope, the mean has reached the share 1 − 0.9ᵗ of it. To get from a share back to the whole, one divides.',
    },
    {
      says: 'Both means need the same treatment, each with its own decay.',
      code: 'const m = mean /* from its share to the whole */;\nconst s = square /* likewise, with 0.999 */;',
    },
  ],
};
