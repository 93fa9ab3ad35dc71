import { array, constantFrom, integer, record, tuple } from 'fast-check';
import { advising } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, that, values } from '../../../judge/steps.ts';
import { dice } from './solution.ts';

const of = 'dice';
const smooth = real(0.5, 2);
const bit = constantFrom(0, 1);
const probability = real(0, 1);
const mask = array(bit, { minLength: 1, maxLength: 6 });
const pictureOf = (least: number, most: number) =>
  array(tuple(probability, bit), { minLength: least, maxLength: most }).map((pixels) => ({
    p: pixels.map(([p]) => p),
    t: pixels.map(([, t]) => t as number),
  }));
const picture = pictureOf(1, 6);
/** Two pictures of one size. */
const two = integer({ min: 1, max: 6 }).chain((pixels) =>
  record({ one: pictureOf(pixels, pixels), other: pictureOf(pixels, pixels) }),
);
/** Pictures of one size, as they are in a batch. */
const pictures = integer({ min: 1, max: 6 }).chain((pixels) =>
  array(pictureOf(pixels, pixels), { minLength: 1, maxLength: 3 }),
);
const batches = record({ pictures, smooth });
type Batch = { pictures: { p: number[]; t: number[] }[]; smooth: number };
const argsOf = ({ pictures, smooth }: Batch) => [
  pictures.map(({ p }) => p),
  pictures.map(({ t }) => t),
  smooth,
];
const inputs = batches.map(argsOf);

export const checks: Checks = {
  function: of,
  parameters: ['input', 'target', 'smooth'],
  inputs,
  reference: dice,
  returns: () => [],
  python: { whole: ['target'] },
  steps: [
    property(of, {
      id: 'perfect',
      name: 'a mask that is predicted exactly costs nothing',
      next: 'Then I, P and T are all the same number. Is your quotient 1?',
      given: record({ mask, smooth }),
      calls: ({ mask, smooth }) => [[[mask], [mask], smooth]],
      expect: ([loss]) => equal(loss, 0, 'Prediction and target are the same mask.'),
    }),
    property(of, {
      id: 'empty',
      name: 'nothing to find and nothing found costs nothing',
      next: 'With I = P = T = 0 only the smoothing is left, above and below.',
      given: record({ pixels: integer({ min: 1, max: 6 }), smooth }),
      calls: ({ pixels, smooth }) => [[[Array(pixels).fill(0)], [Array(pixels).fill(0)], smooth]],
      expect: ([loss]) => equal(loss, 0, 'Both masks are empty, and they agree.'),
    }),
    property(of, {
      id: 'apart',
      name: 'masks without overlap cost 1, less a share that the smoothing gives',
      next: 'With I = 0 the loss is 1 − s / (P + T + s).',
      given: record({ p: integer({ min: 1, max: 5 }), t: integer({ min: 1, max: 5 }), smooth }),
      calls: ({ p, t, smooth }) => [
        [[[...Array(p).fill(1), ...Array(t).fill(0)]], [[...Array(p).fill(0), ...Array(t).fill(1)]], smooth],
      ],
      expect: ([loss], { p, t, smooth }) =>
        equal(loss, 1 - smooth / (p + t + smooth), 'No pixel lies in both masks.'),
    }),
    property(of, {
      id: 'within',
      name: 'the loss lies from 0 to 1',
      next: 'What does the quotient come to here?',
      given: batches,
      calls: (batch) => [argsOf(batch)],
      expect: ([loss = Number.NaN]) =>
        advising(
          that(loss >= -1e-9 && loss <= 1, loss, 'Twice the overlap is never more than both sizes together.'),
          loss < 0
            ? 'A loss below 0 means a quotient above 1: more stands above the bar than below it.'
            : 'A loss above 1 means a quotient below 0: nothing in it should be negative.',
        ),
    }),
    property(of, {
      id: 'background',
      name: 'more empty background changes nothing',
      next: 'Sum over pixels; do not average.',
      given: record({ picture, smooth, more: integer({ min: 1, max: 4 }) }),
      calls: ({ picture: { p, t }, smooth, more }) => [
        [[p], [t], smooth],
        [[[...p, ...Array(more).fill(0)]], [[...t, ...Array(more).fill(0)]], smooth],
      ],
      expect: ([small, large]) =>
        equal(large, small, 'Pixels that are 0 in both masks enter no sum. That is why scarcity is no harm.'),
    }),
    property(of, {
      id: 'confidence',
      name: 'a probability counts as what it is',
      next: 'Nothing is rounded or cut at ½: 0.6 of a pixel is 0.6.',
      given: record({ p: probability, smooth }),
      calls: ({ p, smooth }) => [[[[p]], [[1]], smooth]],
      expect: ([loss], { p, smooth }) =>
        equal(loss, 1 - (2 * p + smooth) / (p + 1 + smooth), 'One pixel, inside the object.'),
    }),
    property(of, {
      id: 'mean',
      name: 'each picture counts the same',
      next: 'Take one loss per picture, then their mean.',
      given: record({ two, smooth }),
      calls: ({ two: { one, other }, smooth }) => [
        argsOf({ pictures: [one], smooth }),
        argsOf({ pictures: [other], smooth }),
        argsOf({ pictures: [one, other], smooth }),
      ],
      expect: ([a = Number.NaN, b = Number.NaN, both]) =>
        equal(both, (a + b) / 2, 'Two pictures cost the mean of what each costs alone.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the first picture below by hand: I, P, T, then the quotient.',
      given: inputs,
      reference: dice,
      says: 'Every property holds, yet this batch comes out differently.',
    }),
  ],
  mistakes: {
    'no-two': {
      says: 'Your quotient counts the overlap once, so even a perfect mask costs about ½.',
      next: 'The overlap lies in both sizes: count it twice.',
    },
    score: {
      says: 'This is the Dice coefficient itself, which is 1 for a perfect mask. Minimising it makes masks worse.',
      next: 'Return one minus it.',
    },
    'above-only': {
      says: 'You smooth above the bar only. The quotient can exceed 1, and the loss falls below 0.',
      next: 'Add smooth below as well.',
    },
    'below-only': {
      says: 'You smooth below the bar only, so a perfect mask still costs something and an empty pair costs 1.',
      next: 'Add smooth above as well.',
    },
    'doubled-smooth': {
      says: 'You add smooth to the overlap before it is doubled, so it counts twice above and once below.',
      next: 'Double first, then add.',
    },
    jaccard: {
      says: 'This is the Jaccard loss, one minus intersection over union. Dice and it rank masks alike and are not equal.',
      next: 'Put 2I above, and P + T below, without taking I away.',
    },
    squared: {
      says: 'You sum squares in the sizes, as V-Net does. For hard masks it is the same; for probabilities it is not.',
      next: 'Sum the probabilities themselves.',
      convention: true,
    },
    pooled: {
      says: 'You pool the pixels of all pictures before you divide. That is the batch form of Dice; here every picture counts the same.',
      next: 'Take one loss per picture, then the mean.',
      convention: true,
    },
    'cut-at-half': {
      says: 'You turn probabilities into 0 and 1 first. That is how masks are judged; as a loss it has no slope anywhere.',
      next: 'Multiply and add the probabilities as they are.',
    },
    sum: {
      says: 'This behaves exactly like Dice with reduction ‘sum’; the exercise asks for the mean.',
      next: 'Divide by the number of pictures.',
      convention: true,
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['diceLoss', 'tverskyLoss', 'jaccardLoss'],
      says: 'The numbers are right, and they come from a finished loss of the module; here the point is to write it.',
      next: 'Three sums and a quotient are enough.',
    },
  ],
  hints: [
    {
      says: 'Three sums per picture: what both have, what the prediction has, what the target has. The background is in none of them.',
    },
    {
      says: 'Take p = [0.9, 0.2, 0.6, 0.1] and t = [1, 0, 0, 1] with s = 1: I is 1.0, P is 1.8, T is 2, and the loss 1 − 3 / 4.8.',
    },
    {
      says: 'One loss per row, and a mean at the end.',
      code: 'const losses = input.map((p, i) => {\n  const overlap = /* Σ p·t over this row */;\n  return 1 - /* the smoothed quotient */;\n});',
    },
  ],
  curve: {
    xLabel: 'probability of one pixel of the object',
    range: [0, 1],
    args: (p, [, , smooth]) => [[[p, 0]], [[1, 0]], Number(smooth)],
  },
};
