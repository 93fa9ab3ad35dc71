import { record } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { batch, real } from '../../../judge/inputs.ts';
import { isAbove, planned, seedSteps } from '../../../judge/planned.ts';
import type { Step } from '../../../judge/steps.ts';
import { checks as huberByHand } from '../huber-by-hand/checks.ts';
import { checks as mseByHand } from '../mse-by-hand/checks.ts';
import { huber, mse } from './solution.ts';

const inputs = record({ pairs: batch(real(-6, 6)), delta: real(0.5, 3) }).map(
  ({ pairs: { input, target }, delta }) => [input, target, delta],
);

/** The steps of an earlier exercise, under the name of the function that they check. */
const named = (name: string, steps: readonly Step[]): Step[] =>
  steps.map((step) => ({ ...step, id: `${name}-${step.id}`, name: `${name}: ${step.name}` }));

export const checks: Checks = {
  function: 'huber',
  alsoExports: ['mse'],
  apart: ['plan'],
  others: {
    mse: { parameters: ['input', 'target'], reference: mse, returns: () => [] },
    plan: { parameters: [] },
  },
  parameters: ['input', 'target', 'delta'],
  inputs,
  reference: huber,
  returns: () => [],
  steps: [
    planned({
      id: 'delta-above-zero',
      name: 'delta is a number above zero',
      says: 'The plan gives no delta above zero, so the Huber loss would be flat.',
      next: 'Choose a delta in dollars per hour: how far off may an honest wage lie?',
      holds: ({ delta }) => isAbove(delta, 0),
    }),
    ...seedSteps,
    ...named(
      'mse',
      mseByHand.steps.filter(({ stage }) => stage !== 'gradient'),
    ),
    ...named('huber', huberByHand.steps),
  ],
  mistakes: {
    'half-mse': {
      says: 'Your MSE is half the mean squared error. The ½ belongs to the Huber loss; here it would halve the steps of MSE.',
      next: 'Leave the ½ out of mse.',
      convention: true,
    },
    sums: {
      says: 'Both losses are sums over the batch, so with 32 workers in a batch every step is 32 times as long.',
      next: 'Divide each by the number of pairs.',
      convention: true,
    },
    'no-lowering': {
      says: 'The line of your Huber loss begins at delta·|r| and so jumps up where it should join the parabola.',
      next: 'Lower the line by ½delta².',
    },
    'signed-test': {
      says: 'Your Huber loss compares the residual itself with delta, so a prediction far too low still pays the square: just what a spoilt wage needs to pull.',
      next: 'Compare |r| with delta.',
    },
    'smooth-l1': {
      says: 'Your Huber loss is Smooth L1 with beta = delta: the Huber loss divided by delta.',
      next: 'Multiply by delta.',
      convention: true,
    },
    root: {
      says: 'Your MSE is its root: a good number to report, and another loss to train with.',
      next: 'Return the mean before the root is taken.',
    },
    'fixed-delta': {
      says: 'Your Huber loss joins its parts at 2 whatever delta is, so the plan’s delta would do nothing.',
      next: 'Use the argument delta.',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['mseLoss', 'meanSquaredError', 'huberLoss', 'smoothL1Loss'],
      says: 'The numbers are right, and they come from a finished loss; here the experiment is to be yours throughout.',
      next: 'Write both with plain arithmetic.',
    },
  ],
  equivalents: {
    'size <= delta → size < delta': 'at |r| = delta both parts give ½delta²',
    '2 → 3': 'another delta is another experiment, and as good a plan',
    '5 → 6': 'another seed is as good',
  },
  hints: [
    {
      says: 'A fair comparison changes one thing, the loss. So both are means over the same batch, and each seed is used by both.',
    },
    {
      says: 'Most honest wages lie within a few dollars of the line; a wage typed per week lies hundreds of dollars off. Delta belongs between the two.',
    },
    {
      says: 'The losses are those of the lessons on MSE and Huber: your own code from there works here.',
      code: 'export function plan() {\n  return { delta: /* dollars per hour */, seeds: [/* five different ones */] };\n}',
    },
    {
      says: 'MSE squares every residual. Huber squares those up to delta, halved, and lets the rest pay delta·(|r| − ½delta).',
      code: 'const size = Math.abs(/* the residual */);\ntotal += size <= delta ? /* parabola */ : /* line */;',
    },
  ],
  curve: { xLabel: 'residual', range: [-5, 5], args: (r, [, , delta]) => [[r], [0], Number(delta ?? 1)] },
};
