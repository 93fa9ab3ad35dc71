import { constantFrom, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, that, values } from '../../../judge/steps.ts';
import { focalSlope } from './solution.ts';

const of = 'focalSlope';
const label = constantFrom(1, 0);
const gamma = real(0, 4);
const logit = real(-5, 5);
const ordinary = tuple(logit, label, gamma);
const far = constantFrom(1000, -1000, 100, -100);
const extremes = tuple(far, label, constantFrom(0, 0.5, 1, 2));

export const checks: Checks = {
  function: of,
  parameters: ['logit', 'target', 'gamma'],
  inputs: oneof(ordinary, extremes),
  reference: focalSlope,
  returns: () => [],
  parts: [], // the repair rewrites every line
  python: {
    whole: ['target'],
    equivalents: { 'towards >= 0 → towards > 0': 'at 0 both forms of the sigmoid give a half' },
  },
  steps: [
    property(of, {
      id: 'direction',
      name: 'a positive is pulled up, a negative down',
      next: 'The loss of a positive falls as its logit rises: its slope is negative.',
      given: record({ logit, label, gamma }),
      calls: ({ logit, label, gamma }) => [[logit, label, gamma]],
      expect: ([slope = Number.NaN], { label }) =>
        that(
          label === 1 ? slope < 0 : slope > 0,
          slope,
          label === 1
            ? 'This example is positive, so the slope is below zero.'
            : 'This example is negative, so the slope is above zero.',
        ),
    }),
    property(of, {
      id: 'plain',
      name: 'with gamma 0 it is sigmoid minus label',
      next: 'What was right for ordinary logits should stay as it was.',
      given: record({ logit, label }),
      calls: ({ logit, label }) => [[logit, label, 0]],
      expect: ([slope], { logit, label }) =>
        equal(slope, 1 / (1 + Math.exp(-logit)) - label, 'Without focusing this is binary cross-entropy.'),
    }),
    values(of, {
      id: 'values',
      name: 'ordinary logits have the slope that they had before',
      next: 'Two things change with the logit: the factor and the logarithm. Each leaves a term.',
      given: ordinary,
      reference: focalSlope,
      says: 'This logit comes out differently.',
    }),
    property(of, {
      id: 'mirror',
      name: 'the slope of no at −x is minus that of yes at x',
      next: 'Treat the two labels alike, also where the probability is exactly 0 or 1.',
      given: record({ logit: oneof(logit, far), gamma: oneof(gamma, constantFrom(0, 0.5, 1, 2)) }),
      calls: ({ logit, gamma }) => [
        [logit, 1, gamma],
        [-logit, 0, gamma],
      ],
      expect: ([yes = Number.NaN, no]) =>
        equal(no, -yes, 'Turning label and logit round should turn the slope round.'),
      stage: 'stability',
    }),
    property(of, {
      id: 'hopeless',
      name: 'where the answer is hopelessly wrong the slope is ±1, for every gamma',
      next: 'As p_t goes to 0 the factor goes to 1, and binary cross-entropy is left.',
      given: record({ label, size: constantFrom(100, 1000), gamma: constantFrom(0, 0.5, 1, 2) }),
      calls: ({ label, size, gamma }) => [[label === 1 ? -size : size, label, gamma]],
      expect: ([slope], { label }) =>
        equal(slope, label === 1 ? -1 : 1, 'The hardest examples should keep their full pull.'),
      stage: 'stability',
    }),
    values(of, {
      id: 'settled',
      name: 'where the answer is right and certain the slope is 0, for every gamma',
      next: 'Cancel one factor of 1 − p_t before you compute, and no negative power is left.',
      given: record({ label, size: constantFrom(100, 1000), gamma: constantFrom(0, 0.5, 1, 2) }).map(
        ({ label, size, gamma }) => [label === 1 ? size : -size, label, gamma],
      ),
      reference: focalSlope,
      stage: 'stability',
      says: 'An infinite slope of the power meets a zero, and the product is not a number.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'A power of 1 − p_t, or the logarithm of p_t, still becomes infinite and is then multiplied by 0.',
      next: 'Cancel what cancels on paper: p_t and 1 − p_t each stand in a numerator and under a fraction.',
    },
    patched: {
      says: 'A tiny number keeps everything finite, and wrong: where p_t is 0 the slope is now 0 instead of ±1, so the worst mistakes are never corrected.',
      next: 'Cancel p_t against the p_t below it, and take the logarithm from the logit.',
    },
    'nan-to-zero': {
      says: 'NaN is now 0. That is right where the answer is certain and right, and wrong where it is certain and wrong: the slope there is ±1.',
      next: 'Compute the slope instead of replacing it.',
    },
    'factor-as-constant': {
      says: 'You differentiate as if the factor were a constant. That is a choice some libraries make on purpose, and another gradient.',
      next: 'Add the term in which the factor is differentiated.',
    },
    'power-only': {
      says: 'Only the factor is differentiated; at gamma 0 nothing is left.',
      next: 'Add the term in which the logarithm is differentiated.',
    },
    'wrong-sign': {
      says: 'The two terms pull against each other; they should pull the same way.',
      next: 'The surprise is minus the logarithm, so its sign has turned already.',
    },
    uphill: {
      says: 'This is minus the gradient: the direction in which descent moves.',
      next: 'Turn the sign.',
    },
    'one-side': {
      says: 'Negatives have the slope of positives, so they are pushed the wrong way.',
      next: 'Multiply by −1 where the label is 0.',
    },
    'over-missing': {
      says: 'The power gamma − 1 is still formed, and is infinite where 1 − p_t is 0; multiplying by 1 − p_t afterwards does not help.',
      next: 'Write the product of the two as one power: gamma.',
    },
  },
  hints: [
    {
      says: 'Put in a logit of 100 with label 1 and gamma ½. Which of the numbers is infinite, and what is it multiplied by?',
    },
    {
      says: 'The last line multiplies by p_t and by 1 − p_t. Multiply out on paper: the fraction by p_t goes away, and gamma − 1 becomes gamma.',
    },
    {
      says: 'Take p_t, 1 − p_t and −log p_t from the logit of what happened, s: sigmoid of s, sigmoid of −s, and log(1 + e^−s) with the larger of −s and 0 taken out.',
      code: 'const towards = target === 1 ? logit : -logit;\nconst right = 1 / (1 + Math.exp(-towards));\nconst missing = /* … */;\nconst surprise = /* … */;',
    },
    {
      says: 'Then the slope is one product, without a fraction: minus the side, times missing^γ, times a sum of two terms.',
      code: 'return -side * missing ** gamma * (/* from the factor */ + /* from the logarithm */);',
    },
  ],
  curve: {
    xLabel: 'logit',
    range: [-5, 5],
    args: (x, [, target, gamma]) => [x, Number(target), Number(gamma)],
  },
};
