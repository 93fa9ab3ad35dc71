import { array, constantFrom, integer, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { crossEntropies } from './solution.ts';

const of = 'crossEntropies';
const row = record({
  logits: tuple(real(-4, 4), real(-4, 4), real(-4, 4)),
  target: integer({ min: 0, max: 2 }),
});
const batches = array(row, { minLength: 1, maxLength: 4 }).map((rows) => ({
  logits: rows.map(({ logits }) => logits),
  target: rows.map(({ target }) => target),
}));
const ordinary = batches.map(({ logits, target }) => [logits, target]);
/** Two rows that lie a thousand apart. */
const farApart = record({ near: row, far: row, by: constantFrom(-1000, 1000, -800, 800) }).map(
  ({ near, far, by }) => [
    [near.logits, far.logits.map((z) => z + by)],
    [near.target, far.target],
  ],
);
/** One row whose logits lie a thousand apart and more, below zero or above. */
const steep = record({
  place: integer({ min: 0, max: 2 }),
  target: integer({ min: 0, max: 2 }),
  top: constantFrom(1000, 900, -1000, 10),
  others: constantFrom(0, 200, 9, -1000, -2000, -3000),
}).map(({ place, target, top, others }) => [[[0, 1, 2].map((i) => (i === place ? top : others))], [target]]);

export const checks: Checks = {
  function: of,
  parameters: ['logits', 'target'],
  inputs: oneof(ordinary, farApart, steep),
  reference: crossEntropies,
  parts: [
    {
      line: 'const sum = row.reduce((total, z) => total + Math.exp(z - largest), 0);',
      does: 'the sum of the exponentials',
    },
    {
      line: 'return Math.log(sum) + largest - (row[target[i] ?? Number.NaN] ?? Number.NaN);',
      does: 'the logarithm, with the maximum put back and the true logit taken off',
    },
  ],
  returns: ([logits]) => [(logits as unknown[]).length],
  python: {
    whole: ['target'],
    parts: [
      'total = sum(math.exp(z - largest) for z in row)',
      'losses.append(math.log(total) + largest - row[t])',
    ],
  },
  steps: [
    property<{ logits: number[][]; target: number[] }, readonly number[]>(of, {
      id: 'uniform',
      name: 'a row of equal logits costs the logarithm of the number of classes',
      next: 'What was right for a single row should stay as it was.',
      given: real(-3, 3).map((z) => ({ logits: [[z, z, z]], target: [1] })),
      calls: ({ logits, target }) => [[logits, target]],
      expect: ([losses]) => equal(losses, [Math.log(3)], 'Three equal logits cost log 3.'),
    }),
    values(of, {
      id: 'values',
      name: 'ordinary batches come out as before',
      next: 'Each row pays the log of its sum of exponentials, minus its true logit.',
      given: ordinary,
      reference: crossEntropies,
      says: 'This batch comes out differently.',
    }),
    property<{ near: { logits: number[]; target: number }; by: number }, readonly number[]>(of, {
      id: 'shift',
      name: 'adding the same to all logits of a row changes nothing',
      next: 'Subtract from each row something that belongs to that row.',
      given: record({ near: row, by: constantFrom(1000, -1000) }),
      calls: ({ near: { logits, target }, by }) => [
        [[logits], [target]],
        [[logits.map((z) => z + by)], [target]],
      ],
      expect: ([before, after]) => equal(after, before ?? [], 'Softmax sees differences within a row only.'),
    }),
    values(of, {
      id: 'far-apart',
      name: 'a row does not feel how far away the others lie',
      next: 'In a row far below the largest logit of the batch every exponential is 0. Whose maximum should be subtracted?',
      given: farApart,
      reference: crossEntropies,
      stage: 'stability',
      says: 'One row lies far from another, and a loss is lost.',
    }),
    values(of, {
      id: 'steep',
      name: 'a row may hold logits a thousand apart, below zero and above',
      next: 'After the subtraction the largest exponent of a row should be 0.',
      given: steep,
      reference: crossEntropies,
      stage: 'stability',
      says: 'Within this row the logits lie far apart, and a loss is lost.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'One maximum still serves the whole batch, so a row far below it underflows to log 0.',
      next: 'Take the maximum of each row.',
    },
    'no-maximum': {
      says: 'Nothing is subtracted any more. That cures the row that underflowed, and large logits overflow instead.',
      next: 'Subtract the largest logit of the row.',
    },
    'first-logit': {
      says: 'You subtract the first logit of each row; another logit may lie far above it and overflow.',
      next: 'Subtract the largest one.',
    },
    smallest: {
      says: 'You subtract the smallest logit of each row; the others may lie far above it and overflow.',
      next: 'Subtract the largest one.',
    },
    'not-put-back': {
      says: 'The row’s maximum is subtracted inside the exponentials and never put back outside.',
      next: 'Add the same maximum to the logarithm.',
    },
    'patched-log': {
      says: 'A tiny number inside the logarithm hides the −∞; the loss of such a row is a made-up number.',
      next: 'Repair the cause: subtract each row’s own maximum.',
    },
  },
  hints: [
    {
      says: 'Try a batch of two rows: one near 0, one near 1000. Which exponentials are left in the first row?',
    },
    {
      says: 'The identity that allows subtracting a constant holds row by row. One constant for the batch is allowed on paper, not in floating point.',
    },
    {
      says: 'Move one line.',
      code: 'return logits.map((row, i) => {\n  const largest = /* of what? */;\n  // the rest stays\n});',
    },
  ],
};
