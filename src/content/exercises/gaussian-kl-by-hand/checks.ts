import { array, constantFrom, record, tuple } from 'fast-check';
import { advising } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real, signed } from '../../../judge/inputs.ts';
import { equal, gradient, property, that, values } from '../../../judge/steps.ts';
import { gaussianKL } from './solution.ts';

const of = 'gaussianKL';
const codes = array(tuple(real(-3, 3), real(-3, 2)), { minLength: 1, maxLength: 4 }).map((dimensions) => ({
  mu: dimensions.map(([mean]) => mean),
  logVar: dimensions.map(([, v]) => v),
}));
const inputs = codes.map(({ mu, logVar }) => [mu, logVar]);
const zeros = (list: readonly number[]) => list.map(() => 0);

export const checks: Checks = {
  function: of,
  parameters: ['mu', 'logVar'],
  inputs,
  reference: gaussianKL,
  returns: () => [],
  steps: [
    property(of, {
      id: 'free',
      name: 'the standard normal itself costs nothing',
      next: 'With mean 0 and log-variance 0 the four terms of a dimension add up to 0.',
      given: codes,
      calls: ({ mu }) => [[zeros(mu), zeros(mu)]],
      expect: ([price]) =>
        equal(price, 0, 'This code is the standard normal, so it tells nothing and costs nothing.'),
    }),
    property(of, {
      id: 'never-negative',
      name: 'any other code costs something',
      next: 'The mean’s square and the variance count up, the 1 and the log-variance down.',
      given: tuple(signed(0.25, 3), signed(0.25, 2)),
      calls: ([mean, v]) => [
        [[mean], [0]],
        [[0], [v]],
      ],
      expect: ([mean = Number.NaN, variance = Number.NaN]) =>
        that(
          mean > 0 && variance > 0,
          [mean, variance],
          'A divergence is above zero unless the two distributions are equal.',
        ),
    }),
    property(of, {
      id: 'means',
      name: 'with variance 1 it is half the squared length of mu',
      next: 'Where is the ½, and is every dimension counted in full?',
      given: codes,
      calls: ({ mu }) => [[mu, zeros(mu)]],
      expect: ([price], { mu }) =>
        equal(
          price,
          mu.reduce((sum, mean) => sum + mean * mean, 0) / 2,
          'Only the means differ from 0 here.',
        ),
    }),
    property(of, {
      id: 'adds-up',
      name: 'two codes side by side cost the sum of their prices',
      next: 'Add the dimensions up; do not average them.',
      given: tuple(codes, codes),
      calls: ([one, other]) => [
        [one.mu, one.logVar],
        [other.mu, other.logVar],
        [
          [...one.mu, ...other.mu],
          [...one.logVar, ...other.logVar],
        ],
      ],
      expect: ([one = Number.NaN, other = Number.NaN, both]) =>
        equal(both, one + other, 'Independent dimensions: the price of both is the sum.'),
    }),
    property(of, {
      id: 'variance',
      name: 'a variance of 4 around 0 costs ½(4 − 1 − log 4)',
      next: 'logVar holds log σ², so the variance is its exponential.',
      given: constantFrom(0.25, 0.5, 2, 4).map((variance) => ({ variance })),
      calls: ({ variance }) => [[[0], [Math.log(variance)]]],
      expect: ([price], { variance }) =>
        equal(
          price,
          (variance - 1 - Math.log(variance)) / 2,
          'The mean is 0 here; only the variance is off.',
        ),
    }),
    values(of, {
      id: 'values',
      name: 'the price of any code comes out',
      next: 'Work the row below by hand, dimension by dimension.',
      given: inputs,
      reference: gaussianKL,
      says: 'Every property holds, yet this code comes out differently.',
    }),
    gradient(of, {
      id: 'gradient-mean',
      name: 'moving a mean changes the price as it should',
      next: 'The slope along a mean is the mean itself.',
      given: inputs,
      reference: gaussianKL,
      input: 0,
      says: 'The pull on the first mean is off.',
    }),
    gradient(of, {
      id: 'gradient-variance',
      name: 'moving a log-variance changes the price as it should',
      next: 'The slope along a log-variance v is ½(e^v − 1).',
      given: inputs,
      reference: gaussianKL,
      input: 1,
      says: 'The pull on the first log-variance is off.',
    }),
    property(of, {
      id: 'extremes',
      name: 'it stays right for log-variances down to −800 and far means',
      next: 'Use logVar as it is: taking its exponential and then a logarithm loses it.',
      given: record({ mean: constantFrom(0, 1e6, -1e6), v: constantFrom(-800, -50, 20) }),
      calls: ({ mean, v }) => [[[mean], [v]]],
      reference: gaussianKL,
      stage: 'stability',
      expect: ([price], { mean, v }) =>
        advising(
          equal(price, gaussianKL([mean], [v]), 'At the ends of the number line it drifts.'),
          v < -50 ? null : 'Nothing needs to be rounded or cut off here: follow this code through your sum.',
        ),
    }),
  ],
  mistakes: {
    negative: {
      says: 'This is the divergence with a minus: training would make the code as expensive as it can.',
      next: 'Turn the sign round: a divergence is never below zero.',
    },
    'no-half': {
      says: 'This is twice the divergence: the ½ in front of the sum is missing.',
      next: 'Halve the sum.',
    },
    mean: {
      says: 'You average over the dimensions, so a code of many dimensions becomes cheap.',
      next: 'Add them up.',
    },
    'log-deviation': {
      says: 'You read the second list as log σ; it holds log σ².',
      next: 'Take the exponential of logVar once: that is the variance already.',
    },
    reversed: {
      says: 'This is the divergence the other way round, of the standard normal from the code.',
      next: 'The code comes first: the variance is multiplied, not divided by.',
    },
    'no-one': {
      says: 'Each dimension costs ½ too much, so even the standard normal is charged.',
      next: 'Subtract 1 in each dimension.',
    },
    'deviation-for-variance': {
      says: 'Where the variance belongs you have the standard deviation.',
      next: 'The term is σ², and σ² = e^logVar.',
    },
    'log-of-variance': {
      says: 'This loses very narrow codes: their variance underflows to 0, and its logarithm is −∞.',
      next: 'Use logVar itself where the formula asks for log σ².',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['gaussianKLDiv', 'elboLoss'],
      says: 'The numbers are right, and they come from a finished loss; here the point is to write it.',
      next: 'Plain arithmetic is enough: a square, an exponential, a sum, a half.',
    },
  ],
  hints: [
    { says: 'Each dimension pays twice: for lying off zero, and for being wider or narrower than 1.' },
    {
      says: 'For one dimension the closed form is ½(μ² + σ² − 1 − log σ²). Which of these four do you have at hand, and which takes an exponential?',
    },
    {
      says: 'Go through the dimensions and add.',
      code: 'for (const [d, mean] of mu.entries()) {\n  const v = logVar[d];\n  // four terms, the variance is Math.exp(…)\n}',
    },
  ],
  curve: {
    xLabel: 'log-variance',
    range: [-4, 3],
    args: (v) => [[0], [v]],
  },
};
