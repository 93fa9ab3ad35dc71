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
/** One row with a logit a thousand above its neighbours. */
const steep = record({ place: integer({ min: 0, max: 2 }), target: integer({ min: 0, max: 2 }) }).map(
  ({ place, target }) => [[[0, 1, 2].map((i) => (i === place ? 1000 : 0))], [target]],
);

export const checks: Checks = {
  function: of,
  parameters: ['logits', 'target'],
  inputs: oneof(ordinary, farApart, steep),
  reference: crossEntropies,
  returns: ([logits]) => [(logits as unknown[]).length],
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
      next: 'Work the row below by hand.',
      given: ordinary,
      reference: crossEntropies,
      says: 'The function was right here before the repair.',
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
      expect: ([before, after]) =>
        equal(after, before ?? [], 'Softmax sees differences within a row only.', { atol: 1e-9, rtol: 1e-9 }),
    }),
    values(of, {
      id: 'far-apart',
      name: 'a row does not feel how far away the others lie',
      next: 'In a row far below the largest logit of the batch every exponential is 0. Whose maximum should be subtracted?',
      given: farApart,
      reference: crossEntropies,
      stage: 'stability',
      tolerance: { atol: 1e-9, rtol: 1e-9 },
      says: 'One row lies far below another, and its loss is lost.',
    }),
    values(of, {
      id: 'steep',
      name: 'a row may hold logits a thousand apart',
      next: 'After the subtraction the largest exponent of a row should be 0.',
      given: steep,
      reference: crossEntropies,
      stage: 'stability',
      says: 'Within this row one logit towers above the others, and an exponential overflows.',
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
