import { constantFrom, record } from 'fast-check';
import { aboveZero, advising } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { batch, real, signed } from '../../../judge/inputs.ts';
import { equal, property, that, values } from '../../../judge/steps.ts';
import { mse, mseGradient } from './solution.ts';

const of = 'mse';
const slopes = 'mseGradient';
const batches = batch(real(-6, 6));
const inputs = batches.map(({ input, target }) => [input, target]);
const one = (r: number) => [[r], [0]];
const gradient = 'gradient' as const;

export const checks: Checks = {
  function: of,
  apart: [slopes],
  others: {
    [slopes]: {
      parameters: ['input', 'target'],
      reference: mseGradient,
      returns: ([input]) => [(input as unknown[]).length],
    },
  },
  parameters: ['input', 'target'],
  inputs,
  reference: mse,
  returns: () => [],
  steps: [
    property(of, {
      id: 'zero-at-truth',
      name: 'a perfect prediction costs nothing',
      next: 'Start from the residual, input minus target.',
      given: batches,
      calls: ({ input }) => [[input, input]],
      expect: ([loss]) => equal(loss, 0, 'Input and target are equal, so there is nothing to pay for.'),
    }),
    property(of, {
      id: 'never-negative',
      name: 'the loss is above zero whenever something is off',
      next: 'Let every residual reach the sum.',
      given: signed(0.25, 6),
      calls: (r) => [one(r)],
      expect: ([loss = Number.NaN]) =>
        aboveZero(
          loss,
          'This residual is not zero, so the loss is above zero.',
          'What happens to the sign of a residual when it is squared?',
        ),
    }),
    property(of, {
      id: 'quadratic',
      name: 'an error three times as large costs nine times as much',
      next: 'Square each residual before you add.',
      given: signed(0.25, 3),
      calls: (r) => [one(r), one(3 * r)],
      expect: ([small = Number.NaN, large]) =>
        equal(large, 9 * small, 'Three times the error should cost nine times as much.'),
    }),
    property(of, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'Divide the sum by the number of examples.',
      given: batches,
      calls: ({ input, target }) => [
        [input, target],
        [
          [...input, ...input],
          [...target, ...target],
        ],
      ],
      expect: ([once, twice], _) => equal(twice, once, 'The same examples twice over have the same mean.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the row below by hand, residual by residual.',
      given: inputs,
      reference: mse,
      says: 'Every property holds, yet this batch comes out differently.',
    }),
    property<{ input: number[]; target: number[] }, number[]>(slopes, {
      id: 'one-slope-each',
      name: 'the gradient has one number for each prediction',
      stage: gradient,
      next: 'Return a list made with input.map.',
      given: batches,
      calls: ({ input, target }) => [[input, target]],
      expect: ([slope], { input }) =>
        that(
          Array.isArray(slope) && slope.length === input.length,
          slope ?? null,
          'The gradient should be as long as the input.',
        ),
    }),
    property<{ input: number[]; target: number[] }, number[]>(slopes, {
      id: 'downhill',
      name: 'a small step against the gradient lowers the loss',
      stage: gradient,
      next: 'Raise one prediction a little: by how much does the loss rise?',
      given: batches.filter(({ input, target }) => mse(input, target) > 0.01),
      calls: ({ input, target }) => [[input, target]],
      expect: ([slope = []], { input, target }) =>
        advising(
          that(
            mse(
              input.map((x, i) => x - 0.05 * (slope[i] ?? Number.NaN)),
              target,
            ) < mse(input, target),
            slope,
            'A small step against this gradient does not lower the loss.',
          ),
          slope.some((each, i) => each * ((input[i] ?? 0) - (target[i] ?? 0)) < 0)
            ? 'The slope has the sign of input minus target: raise a prediction that is too high, and the loss rises.'
            : null,
        ),
    }),
    property<{ input: number[]; target: number[] }, number[]>(slopes, {
      id: 'shared-pull',
      name: 'in a batch twice as large each example pulls half as hard',
      stage: gradient,
      next: 'The mean divides every loss by n, and so every slope.',
      given: batches,
      calls: ({ input, target }) => [
        [input, target],
        [
          [...input, ...input],
          [...target, ...target],
        ],
      ],
      expect: ([once = [], twice = []], _) =>
        equal(
          twice.slice(0, once.length),
          once.map((slope) => slope / 2),
          'The same examples twice over: each has half the share of the mean, and half the slope.',
        ),
    }),
    values(slopes, {
      id: 'gradient-values',
      name: 'the gradient of any batch comes out',
      stage: gradient,
      next: 'Move one prediction and hold the others still: only its own square changes, and the mean counts it with a share of 1/n.',
      given: inputs,
      reference: mseGradient,
      says: 'These slopes come out differently.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for tiny and huge residuals',
      next: 'Square the residual itself: nothing needs to be rounded, shifted or cut off.',
      given: record({ r: constantFrom(0, 1e-8, -1e-8, 1e6, -1e6, 1e12) }).map(({ r }) => one(r)),
      reference: mse,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    sum: {
      says: 'This behaves exactly like MSE with reduction ‘sum’; the exercise asks for the mean.',
      next: 'Divide by the number of examples.',
      convention: true,
    },
    half: {
      says: 'This is half the mean squared error. Some books put the ½ there so that the derivative loses its 2; PyTorch and this book do not.',
      next: 'Leave the ½ out.',
      convention: true,
    },
    root: {
      says: 'This is the root of the mean squared error, the RMSE: a good number to report, and another function.',
      next: 'Return the mean before the root is taken.',
    },
    absolute: {
      says: 'This is the mean absolute error: sizes are added where squares should be.',
      next: 'Square each residual.',
    },
    'no-square': {
      says: 'Residuals of opposite sign cancel here, so a model that is wrong both ways looks right.',
      next: 'Square each residual before you add.',
    },
    'n-minus-one': {
      says: 'You divide by n − 1. That is right for the variance of a sample around its own mean; a loss divides by n.',
      next: 'Divide by the number of examples.',
    },
    'square-of-mean': {
      says: 'This squares the mean residual, so errors of opposite sign cancel before they are squared.',
      next: 'Square first, average then.',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['mseLoss', 'meanSquaredError'],
      says: 'The numbers are right, and they come from a finished loss; here the point is to write it.',
      next: 'Plain arithmetic is enough: a difference, a square, a sum, a division.',
    },
  ],
  hints: [
    {
      says: 'Three verbs in the name, read backwards: take the error of each example, square it, take the mean.',
    },
    {
      says: 'For the gradient, move one prediction and hold the others still: only its own square changes, and the mean counts that square with a share of 1/n.',
    },
    {
      says: 'The derivative of r² is 2r, and r rises by one when the prediction does.',
      code: 'return input.map((x, i) => {\n  const residual = /* prediction minus target */;\n  // two times the residual, shared among the batch\n});',
    },
    {
      says: 'The loop adds residual times residual and divides once at the end; each slope is two residuals over n.',
      code: 'let total = 0;\nfor (const [i, x] of input.entries()) {\n  const residual = /* … */;\n  total += /* its square */;\n}\nreturn /* the mean */;',
    },
  ],
  curve: { xLabel: 'residual', range: [-4, 4], args: (r) => one(r) },
};
