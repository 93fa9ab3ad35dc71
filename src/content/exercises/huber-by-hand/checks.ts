import { constantFrom, record, tuple } from 'fast-check';
import { aboveZero } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { batch, real, signed } from '../../../judge/inputs.ts';
import { equal, gradient, property, values } from '../../../judge/steps.ts';
import { huber } from './solution.ts';

const of = 'huber';
const delta = real(0.5, 3);
const batches = record({ pairs: batch(real(-6, 6)), delta });
const inputs = batches.map(({ pairs, delta }) => [pairs.input, pairs.target, delta]);
/** A residual on the parabola, as a share of delta, or beyond it by some units. */
const inside = record({ share: signed(0, 1), delta });
const outside = record({ beyond: signed(0.25, 6), delta });
/** One pair whose residual is `r`. */
const one = (r: number, delta: number) => [[r], [0], delta];
const away = (beyond: number, delta: number) => beyond + Math.sign(beyond) * delta;

export const checks: Checks = {
  function: of,
  parameters: ['input', 'target', 'delta'],
  inputs,
  reference: huber,
  returns: () => [],
  python: {
    equivalents: {
      'size <= delta → size < delta': 'at delta both parts cost ½delta²',
    },
  },
  steps: [
    property(of, {
      id: 'zero-at-truth',
      name: 'a perfect prediction costs nothing',
      next: 'Start from the residual, input minus target.',
      given: batches,
      calls: ({ pairs, delta }) => [[pairs.input, pairs.input, delta]],
      expect: ([loss]) => equal(loss, 0, 'Input and target are equal, so there is nothing to pay for.'),
    }),
    property(of, {
      id: 'never-negative',
      name: 'the loss is above zero whenever something is off',
      next: 'Let every residual reach the sum.',
      given: record({ r: signed(0.25, 6), delta }),
      calls: ({ r, delta }) => [one(r, delta)],
      expect: ([loss = Number.NaN]) =>
        aboveZero(
          loss,
          'Some residual is not zero, so the loss is above zero.',
          'Does the sign of the residual reach your answer?',
        ),
    }),
    property(of, {
      id: 'mirror',
      name: 'a residual of −r costs what r costs',
      next: 'Let only the size of the residual count, in the test and in what it costs.',
      given: record({ r: real(0.25, 6), delta }),
      calls: ({ r, delta }) => [one(r, delta), one(-r, delta)],
      expect: ([up, down]) => equal(down, up, 'Too low by r and too high by r should cost the same.'),
    }),
    property(of, {
      id: 'parabola',
      name: 'inside delta it is half the square',
      next: 'For |r| ≤ delta the loss is ½r².',
      given: inside,
      calls: ({ share, delta }) => [one(share * delta, delta)],
      expect: ([loss], { share, delta }) =>
        equal(loss, 0.5 * (share * delta) ** 2, 'This residual lies inside delta, where the loss is ½r².'),
    }),
    property(of, {
      id: 'straight',
      name: 'outside, each further unit costs delta',
      next: 'Beyond delta the loss is a straight line of slope delta.',
      given: outside,
      calls: ({ beyond, delta }) => [
        one(away(beyond, delta), delta),
        one(away(beyond + Math.sign(beyond), delta), delta),
      ],
      expect: ([near = Number.NaN, far = Number.NaN], { delta }) =>
        equal(far - near, delta, 'One unit further out, the loss should rise by delta exactly.'),
    }),
    property(of, {
      id: 'joined',
      name: 'parabola and line meet at delta',
      next: 'At |r| = delta both parts are ½delta²; what must the line be lowered by?',
      given: record({ side: constantFrom(1, -1), delta }),
      calls: ({ side, delta }) => [
        one(side * delta * (1 - 2 ** -20), delta),
        one(side * delta * (1 + 2 ** -20), delta),
      ],
      expect: ([under, over], { delta }) =>
        equal(over, under, 'Just beyond delta the loss jumps.', { atol: 1e-4 * delta * delta, rtol: 0 }),
    }),
    property(of, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'Divide the sum by the number of pairs.',
      given: batches,
      calls: ({ pairs: { input, target }, delta }) => [
        [input, target, delta],
        [[...input, ...input], [...target, ...target], delta],
      ],
      expect: ([once, twice], _) => equal(twice, once, 'The same pairs twice over have the same mean.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the row below by hand, pair by pair.',
      given: inputs,
      reference: huber,
      says: 'Every property holds on single pairs, yet this batch comes out differently.',
    }),
    gradient(of, {
      id: 'slope',
      name: 'its slope is the residual, held between −delta and delta, over n',
      next: 'Compare the slopes on both sides of delta.',
      given: inputs,
      reference: huber,
      input: 0,
      says: 'The values agree here, the slope does not.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for tiny and huge residuals',
      next: 'What lies inside delta pays the parabola, what lies outside the line: follow this one.',
      given: tuple(constantFrom(0, 1e-8, -1e-8, 1e6, -1e6, 1e12), delta).map(([r, delta]) => one(r, delta)),
      reference: huber,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    'no-lowering': {
      says: 'Your line begins delta·|r| and so jumps up where it should join the parabola.',
      next: 'Lower the line by ½delta², so that both give ½delta² at |r| = delta.',
    },
    'signed-test': {
      says: 'Your test compares the residual itself with delta, so a large negative residual counts as small.',
      next: 'Compare |r| with delta.',
    },
    'no-half': {
      says: 'Inside delta you have r² where the Huber loss has ½r².',
      next: 'Put the ½ in front; it is what makes the slopes meet.',
    },
    'swapped-branches': {
      says: 'The two parts are the wrong way round: the line is used inside delta, the parabola outside.',
      next: 'Swap them.',
    },
    'fixed-delta': {
      says: 'Your function joins the parts at 1 whatever delta is.',
      next: 'Use the argument delta in the test and in the line.',
    },
    'half-mse': {
      says: 'This is half the mean squared error: the parabola never ends, and delta does nothing.',
      next: 'Let residuals beyond delta pay the straight line.',
    },
    'mean-absolute': {
      says: 'This is the mean absolute error: a straight line everywhere, with a kink at zero.',
      next: 'Let residuals inside delta pay the parabola.',
    },
    sum: {
      says: 'This behaves exactly like Huber with reduction ‘sum’; the exercise asks for the mean.',
      next: 'Divide by the number of pairs.',
      convention: true,
    },
    'smooth-l1': {
      says: 'This is Smooth L1 with beta = delta: the Huber loss divided by delta. Object detectors use it; it equals Huber at delta = 1 only.',
      next: 'Multiply by delta.',
      convention: true,
    },
    'no-residual': {
      says: 'Your loss looks at the input alone; the target is never used.',
      next: 'Take the residual first: input minus target.',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['huberLoss', 'smoothL1Loss'],
      says: 'The numbers are right, and they come from the finished loss of the module; here the point is to write it.',
      next: 'Write the two parts yourself; plain arithmetic is enough.',
    },
  ],
  equivalents: {
    'size <= delta → size < delta': 'at |r| = delta both parts give ½delta²',
  },
  hints: [
    {
      says: 'Two regimes: near zero an error should fade like a square; far out it should count like a distance. Delta is the border.',
    },
    {
      says: 'With r = input − target: ½r² while |r| ≤ delta. Beyond, a line of slope delta that starts where the parabola stops, at ½delta².',
    },
    {
      says: 'Loop over the pairs, add up what each costs, divide once at the end.',
      code: 'let total = 0;\nfor (const [i, x] of input.entries()) {\n  // r, its size, and what it costs\n}\n// one division',
    },
    {
      says: 'The line through (delta, ½delta²) with slope delta is delta·(|r| − ½delta). Choose between the two with one test on |r|.',
      code: 'const size = Math.abs(/* the residual */);\ntotal += size <= delta ? /* parabola */ : /* line */;',
    },
  ],
  curve: {
    xLabel: 'residual',
    range: [-5, 5],
    args: (r, [, , delta]) => one(r, Number(delta)),
    explorer: ([input, target, delta]) => {
      const residuals = (input as number[]).slice(0, 3).map((x, i) => x - ((target as number[])[i] ?? 0));
      return `#explorer-huber:delta=${delta}&at=${residuals.join(',')}`;
    },
  },
};
