import { array, constantFrom, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { batch, real } from '../../../judge/inputs.ts';
import { equal, property, that, values } from '../../../judge/steps.ts';
import { mse } from './solution.ts';

const of = 'mse';
const column = (numbers: readonly number[]) => numbers.map((x) => [x]);
const batches = batch(real(-6, 6));
const inputs = batches.map(({ input, target }) => [column(input), target]);
/** Two targets that differ: the least on which pairing can go wrong. */
const unlike = array(real(-6, 6), { minLength: 2, maxLength: 5 }).filter(([a, b]) => a !== b);

export const checks: Checks = {
  function: of,
  parameters: ['prediction', 'target'],
  inputs,
  reference: mse,
  returns: () => [],
  parts: [
    {
      line: 'return residuals.reduce((sum, r) => sum + r * r, 0) / residuals.length;',
      does: 'the mean of the squares',
    },
  ],
  python: { parts: ['return sum(r * r for r in residuals) / len(residuals)'] },
  steps: [
    property(of, {
      id: 'zero-at-truth',
      name: 'perfect predictions cost nothing',
      next: 'Which target does the first prediction belong to? Compare it with that one alone.',
      given: unlike,
      calls: (target) => [[column(target), target]],
      expect: ([loss]) =>
        equal(loss, 0, 'Every prediction equals its own target, and still there is something to pay.'),
    }),
    property(of, {
      id: 'pairs',
      name: 'exchanging two targets is noticed',
      next: 'Use the position of a prediction to find its target.',
      given: unlike,
      calls: ([a = 0, b = 0]) => [[column([a, b]), [b, a]]],
      expect: ([loss = Number.NaN]) =>
        that(loss > 0, loss, 'Both predictions have the other one’s target, so the loss is above zero.'),
    }),
    property(of, {
      id: 'quadratic',
      name: 'errors three times as large cost nine times as much',
      next: 'Each residual is squared once, and then the mean is taken.',
      given: batches,
      calls: ({ input, target }) => [
        [column(input), target],
        [column(input.map((x) => 3 * x)), target.map((y) => 3 * y)],
      ],
      expect: ([small = Number.NaN, large], _) =>
        equal(large, 9 * small, 'Three times the errors should cost nine times as much.'),
    }),
    property(of, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'How many residuals are there now? Divide by that number.',
      given: batches,
      calls: ({ input, target }) => [
        [column(input), target],
        [column([...input, ...input]), [...target, ...target]],
      ],
      expect: ([once, twice], _) => equal(twice, once, 'The same examples twice over have the same mean.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the row below by hand, pair by pair.',
      given: inputs,
      reference: mse,
      says: 'Some pairs come out differently.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for tiny and huge residuals',
      next: 'Square the residual itself.',
      given: tuple(constantFrom(0, 1e-8, -1e-8, 1e6, 1e12)).map(([r]) => [[[r]], [0]]),
      reference: mse,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'Every prediction is still compared with every target.',
      next: 'Let the position i of a prediction choose its target.',
    },
    'n-squared': {
      says: 'The pairs are right now, but you divide by the n² residuals of the matrix that is gone.',
      next: 'Divide by the number of examples.',
    },
    sum: {
      says: 'The pairs are right now, and the loss is their sum; the function promises the mean.',
      next: 'Divide by the number of examples.',
      convention: true,
    },
    'first-target': {
      says: 'Every prediction is compared with the first target.',
      next: 'Let the position i of a prediction choose its target.',
    },
    means: {
      says: 'You compare the mean prediction with the mean target, so errors of opposite sign cancel.',
      next: 'Subtract pair by pair, then square, then average.',
    },
  },
  hints: [
    {
      says: 'With three examples there should be three residuals. Count how many the function makes.',
    },
    {
      says: 'One map inside another runs through all pairs, and flatMap lays them end to end. Each prediction needs one residual, not one per target.',
    },
    {
      says: 'The function given to map gets the position as its second argument.',
      code: 'const residuals = prediction.map(([x = Number.NaN], i) => /* x minus its own target */);',
    },
  ],
};
