import { constantFrom, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { bce } from './solution.ts';

const of = 'bce';
const probability = real(1 / 64, 63 / 64, 1 / 64);
const target = constantFrom(1, 0);
const ordinary = tuple(probability, target);
const certain = tuple(constantFrom(1, 0), target);
/** The loss of a certain answer that turns out wrong: −log 1e-20. */
const dearest = 20 * Math.LN10;

export const checks: Checks = {
  function: of,
  parameters: ['p', 'target'],
  inputs: oneof(ordinary, certain, tuple(constantFrom(2 ** -40, 1 - 2 ** -40), target)),
  reference: bce,
  returns: () => [],
  parts: [
    { line: 'const tiny = 1e-20;', does: 'the size of the guard' },
    { line: 'const yes = Math.log(tiny + p);', does: 'the guarded logarithm for label 1' },
    { line: 'return -(target * yes + (1 - target) * no);', does: 'the choice between the two by the label' },
  ],
  python: {
    whole: ['target'],
    parts: ['tiny = 1e-20', 'yes = math.log(tiny + p)', 'return -(target * yes + (1 - target) * no)'],
  },
  steps: [
    property(of, {
      id: 'undecided',
      name: 'a probability of one half costs log 2, whatever the label',
      next: 'What was right for ordinary probabilities should stay as it was.',
      given: target,
      calls: (target) => [[0.5, target]],
      expect: ([loss]) => equal(loss, Math.LN2, 'The odds are even, so either label should cost log 2.'),
    }),
    values(of, {
      id: 'values',
      name: 'ordinary probabilities cost what they did before',
      next: 'Label 1 costs −log p, label 0 costs −log(1 − p).',
      given: ordinary,
      reference: bce,
      says: 'This probability comes out differently.',
    }),
    property(of, {
      id: 'certain-and-right',
      name: 'a certain answer that is right costs nothing',
      next: 'Nought times minus infinity is NaN. Which of the two logarithms is infinite?',
      given: constantFrom(0, 1),
      calls: (label) => [[label, label]],
      expect: ([loss]) => equal(loss, 0, 'All of the probability was on what happened.'),
    }),
    property(of, {
      id: 'certain-and-wrong',
      name: 'a certain answer that is wrong costs −log 1e-20, on both sides',
      next: 'What is 1e-20 + 1 in floating point, and what is left of it when p = 1 is taken away?',
      given: constantFrom(0, 1),
      calls: (label) => [[1 - label, label]],
      expect: ([loss]) =>
        equal(loss, dearest, 'This is the dearest mistake there is, and it should be finite.'),
      stage: 'stability',
    }),
    property(of, {
      id: 'mirror',
      name: 'yes at p costs what no costs at 1 − p',
      next: 'The two logarithms should be guarded in the same way.',
      given: record({ p: oneof(constantFrom(0, 1), probability), target }),
      calls: ({ p, target }) => [
        [p, target],
        [1 - p, 1 - target],
      ],
      expect: ([yes, no]) => equal(no, yes, 'Swapping yes and no should not change the loss.'),
    }),
    values(of, {
      id: 'nearly-certain',
      name: 'it still tells one in a million from one in a billion',
      next: 'A guard of 1e-20 should not be felt before probabilities are about as small.',
      given: tuple(constantFrom(2 ** -20, 2 ** -30, 2 ** -40), target),
      reference: bce,
      stage: 'stability',
      says: 'For a small probability the guard itself shows in the loss.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'At p = 1 the second logarithm is still infinite. A tiny number added to 1 is lost, for 1 + 1e-20 is exactly 1, and so is 1 − 1e-20; one added after the logarithm comes too late.',
      next: 'Take p from 1 first, then add the tiny number, inside the logarithm.',
    },
    'no-guard': {
      says: 'Without the tiny number both logarithms can be infinite.',
      next: 'Keep it, and see to it that it survives the rounding.',
    },
    larger: {
      says: 'A larger number survives the rounding; that is how the thread ended, too. Here the guard should stay at 1e-20: with 1e-7 a mistake of one in ten million costs as much as a worse one.',
      next: 'Keep 1e-20 and change the order of the sum.',
      convention: true,
    },
    skipped: {
      says: 'A probability of exactly 1 now costs nothing even when the label is 0: the worst mistake is free.',
      next: 'Repair the logarithm instead of leaving it out.',
    },
    'yes-twice': {
      says: 'Both labels now look at the probability of yes.',
      next: 'Label 0 asks how likely no was: 1 − p.',
    },
    'yes-only': {
      says: 'The term of label 0 is gone, so a model that always says yes would never pay.',
      next: 'Keep the second term and guard it.',
    },
  },
  hints: [
    {
      says: 'One of the two guards works. Compare the two logarithms at p = 0 and at p = 1.',
    },
    {
      says: 'Sums are worked out from left to right. Beside 1, float64 cannot hold anything below about 1e-16.',
    },
    {
      says: 'Brackets decide what is rounded first.',
      code: 'const no = Math.log(tiny + /* what is left for no, worked out first */);',
    },
  ],
  curve: {
    xLabel: 'probability',
    range: [0, 1],
    args: (p, [, target]) => [p, Number(target)],
  },
};
