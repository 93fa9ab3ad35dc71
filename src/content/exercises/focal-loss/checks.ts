import { array, constantFrom, integer, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import type { Args } from '../../../judge/plain.ts';
import { isAbove, planned, seedSteps } from '../../../judge/planned.ts';
import { equal, property, that, values } from '../../../judge/steps.ts';
import { focalLoss } from './solution.ts';

const of = 'focalLoss';

interface Options {
  readonly [name: string]: number | number[];
  gamma: number;
  alpha: number[];
}

/** Three classes are enough to tell one from another. */
const classes = 3;
const logit = real(-5, 5);
const row = array(logit, { minLength: classes, maxLength: classes });
const label = integer({ min: 0, max: classes - 1 });
const options = record({
  gamma: constantFrom(0, 0.5, 1, 2, 5),
  alpha: array(constantFrom(0.25, 0.5, 1, 2, 10), { minLength: classes, maxLength: classes }),
});
/** Far out, and of any sign: all below zero, all above, both at once, and such whose text stands in another order. */
const farRow = oneof(
  array(constantFrom(1000, -1000, 800, 200, 9, 10, 0, 1), { minLength: classes, maxLength: classes }),
  constantFrom<number[]>([-1000, -1001, -999], [1000, -1000, -1000], [-1000, -1000, 1000], [1000, 200, 200]),
);
const images = array(tuple(row, label), { minLength: 1, maxLength: 4 });
const inputs = tuple(images, options).map(([rows, options]) => [
  rows.map(([logits]) => logits),
  rows.map(([, label]) => label),
  options,
]);
const one = (z: readonly number[], y: number, options: Options): Args => [[z], [y], options];
const even = [1, 1, 1];
const doubtOf = (z: readonly number[], y: number) =>
  1 / (1 + 1 / z.reduce((sum, other, c) => sum + (c === y ? 0 : Math.exp(other - (z[y] ?? 0))), 0));

export const checks: Checks = {
  function: of,
  apart: ['plan'],
  others: { plan: { parameters: [] } },
  parameters: ['logits', 'targets', 'options'],
  inputs,
  reference: focalLoss,
  returns: () => [],
  python: { whole: ['targets'] },
  steps: [
    property(of, {
      id: 'no-idea',
      name: 'three equal logits cost ln 3 (gamma 0, all alphas 1)',
      next: 'Equal logits give each class a probability of a third, and −log of it is ln 3.',
      given: tuple(logit, label),
      calls: ([z, y]) => [one([z, z, z], y, { gamma: 0, alpha: even })],
      expect: ([cost]) => equal(cost, Math.log(3), 'Equal logits say “no idea”, which costs ln 3.'),
    }),
    property(of, {
      id: 'shift',
      name: 'adding one number to a whole row changes nothing',
      next: 'Softmax looks at differences of logits only.',
      given: tuple(row, label, options, constantFrom(-3, 2, 7)),
      calls: ([z, y, options, by]) => [
        one(z, y, options),
        one(
          z.map((each) => each + by),
          y,
          options,
        ),
      ],
      expect: ([there, moved]) => equal(moved, there, 'Only differences of logits should count.'),
    }),
    property(of, {
      id: 'alpha',
      name: 'the alpha of the true class multiplies the loss',
      next: 'Look up alpha[target].',
      given: tuple(row, label, options),
      calls: ([z, y, { gamma, alpha }]) => [one(z, y, { gamma, alpha: even }), one(z, y, { gamma, alpha })],
      expect: ([once = Number.NaN, weighted], [, y, { alpha }]) =>
        equal(weighted, (alpha[y] ?? Number.NaN) * once, 'The loss should be alpha[target] times as large.'),
    }),
    property(of, {
      id: 'fades',
      name: 'gamma scales a loss by 1 − p of the true class, to the power gamma',
      next: 'The factor is (1 − p) to the power gamma, with p the probability of the true class.',
      given: tuple(row, label, options),
      calls: ([z, y, { gamma }]) => [one(z, y, { gamma: 0, alpha: even }), one(z, y, { gamma, alpha: even })],
      expect: ([full = Number.NaN, faded], [z, y, { gamma }]) =>
        equal(faded, doubtOf(z, y) ** gamma * full, 'Gamma should fade what is easy and keep what is hard.'),
    }),
    property(of, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'Divide the sum by the number of images.',
      given: tuple(images, options),
      calls: ([rows, options]) =>
        [rows, [...rows, ...rows]].map((batch) => [batch.map(([z]) => z), batch.map(([, y]) => y), options]),
      expect: ([once, twice]) => equal(twice, once, 'The same images twice over have the same mean.'),
    }),
    planned({
      id: 'gamma-above-zero',
      name: 'gamma is above 0',
      says: 'With this gamma the focal loss would be weighted cross-entropy.',
      next: 'The paper’s choice is 2.',
      holds: ({ gamma }) => isAbove(gamma, 0),
    }),
    planned({
      id: 'ten-alphas',
      name: 'alpha has ten numbers above 0',
      says: 'The plan needs one alpha above 0 for each of the ten classes.',
      next: 'List ten numbers; the one at place 6 belongs to the rare class.',
      holds: ({ alpha }) =>
        Array.isArray(alpha) && alpha.length === 10 && alpha.every((each) => isAbove(each, 0)),
    }),
    planned({
      id: 'not-a-scale',
      name: 'the alphas are not all the same',
      says: 'All alphas are equal: that scales every class alike, and balances none.',
      next: 'Give class 6 more than the others.',
      holds: ({ alpha }) => Array.isArray(alpha) && new Set(alpha).size > 1,
    }),
    ...seedSteps,
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the row below by hand, image by image.',
      given: inputs,
      reference: focalLoss,
      says: 'Every property holds, yet this batch comes out differently.',
    }),
    property(of, {
      id: 'slope',
      name: 'its slope along a logit is right',
      stage: 'gradient',
      next: 'Compare the losses just beside this row.',
      given: tuple(row, label, options),
      slopeAt: ([z, y, options]) => one(z, y, options),
      calls: ([z, y, options]) => [one(z, y, options), one(beside(z), y, options)],
      expect: ([at = Number.NaN, moved = Number.NaN], [z, y, options]) => {
        const ours = focalLoss([beside(z)], [y], options) - focalLoss([z], [y], options);
        return equal(64 * (moved - at), 64 * ours, 'The values agree here, the slope does not.', {
          atol: 2e-3,
          rtol: 1e-2,
        });
      },
    }),
    property(of, {
      id: 'finite',
      name: 'it is finite, and right, for logits of ±1000',
      stage: 'stability',
      next: 'Take the largest logit of the row off before any exponential; −log p is log(sum) minus the shifted logit.',
      given: tuple(farRow, label, options),
      calls: ([z, y, options]) => [one(z, y, options)],
      expect: ([cost = Number.NaN], [z, y, options]) =>
        Number.isFinite(cost)
          ? equal(cost, focalLoss([z], [y], options), 'Far out it drifts.')
          : that(false, cost, 'A logit this large is common in a bad first epoch.'),
    }),
    property(of, {
      id: 'rows-apart',
      name: 'rows of very different size do not disturb each other',
      stage: 'stability',
      next: 'Take off the largest logit of each row, not of the whole batch.',
      given: tuple(row, label, options),
      calls: ([z, y, options]) => [[[z, z.map((each) => each + 1000)], [y, y], options]],
      expect: ([cost], [z, y, options]) =>
        equal(
          cost,
          focalLoss([z], [y], options),
          'The second row is the first plus 1000, so both cost the same.',
        ),
    }),
    property(of, {
      id: 'easy-tail',
      name: 'it stays right where p is almost 1',
      stage: 'stability',
      next: 'Where p rounds to 1, 1 − p is lost: add up the other classes’ exponentials, or use log1p and expm1.',
      given: tuple(integer({ min: 12, max: 30 }), constantFrom(0.5, 1)),
      calls: ([z, gamma]) => [one([z, 0, 0], 0, { gamma, alpha: even })],
      expect: ([cost = Number.NaN], [z, gamma]) => {
        const ours = focalLoss([[z, 0, 0]], [0], { gamma, alpha: even });
        return that(
          cost >= 0 && cost <= 1.01 * ours + 1e-9,
          cost,
          'An easy image should cost next to nothing, and never less.',
        );
      },
    }),
  ],
  mistakes: {
    'scalar-alpha': {
      says: 'Your alpha is the same for all classes, the first of the list: that is a scale, no balance.',
      next: 'Use the alpha of the true class.',
    },
    'easy-kept': {
      says: 'Your factor is p to the power gamma, so the easy images stay and the hard ones fade.',
      next: 'Use 1 − p.',
    },
    'gamma-as-factor': {
      says: 'Gamma multiplies 1 − p in your loss where it should be its power; with gamma 0 nothing is left.',
      next: 'Raise 1 − p to the power gamma.',
    },
    'no-minus': {
      says: 'Your loss is the logarithm itself, without the minus: training would climb away from the labels.',
      next: 'Put the minus in front.',
    },
    sum: {
      says: 'This behaves exactly like the loss with reduction ‘sum’; the exercise asks for the mean.',
      next: 'Divide by the number of images.',
      convention: true,
    },
    'weighted-mean': {
      says: 'You divide by the sum of the alphas. PyTorch’s weighted cross-entropy does that; focal losses, and this exercise, divide by the number of images.',
      next: 'Divide by the number of images.',
      convention: true,
    },
    'alpha-in-power': {
      says: 'Your alpha stands under the power, so it is raised to gamma as well.',
      next: 'Multiply by alpha after the power.',
    },
    'all-classes': {
      says: 'You add a term for every class, as if each were the true one.',
      next: 'Only the true class of an image has a term.',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['softmaxFocalLoss', 'sigmoidFocalLoss', 'crossEntropy', 'softmaxCrossEntropy'],
      says: 'The numbers are right, and they come from a finished loss; here the point is to write it.',
      next: 'Exponential, logarithm and a power are enough.',
    },
  ],
  equivalents: {
    '2 → 3': 'another gamma, and as good a plan',
    '1 → 2': 'another alpha for a class that is not rare',
    '10 → 11': 'another alpha for the rare class',
    '5 → 6': 'another seed is as good',
  },
  hints: [
    {
      says: 'Begin with cross-entropy of one row: how surprised is the model by the true class? Focal loss multiplies that by two factors, one for the class and one for the ease.',
    },
    {
      says: 'With the largest logit taken off, −log p is the logarithm of the sum of exponentials minus the shifted logit of the true class; 1 − p is the share of all other classes in that sum.',
    },
    {
      says: 'One image at a time, then the mean.',
      code: 'for (const [i, row] of logits.entries()) {\n  // the largest logit, the exponentials, their sum\n  // surprise, doubt, alpha of the true class\n}',
    },
    {
      says: 'Three factors per image: alpha of its label, the others’ share to the power gamma, the surprise.',
      code: 'const highest = Math.max(...row);\nconst exponentials = row.map((x) => /* shifted */);\nconst surprise = /* log of the sum, less the shifted true logit */;\ntotal += /* alpha */ * /* power */ * surprise;',
    },
  ],
  curve: {
    xLabel: 'first logit',
    range: [-6, 6],
    args: (z, [logits, targets, options]) => [
      [[z, ...((logits as number[][] | undefined)?.[0] ?? [0, 0, 0]).slice(1)]],
      [(targets as number[] | undefined)?.[0] ?? 0],
      options ?? { gamma: 2, alpha: even },
    ],
  },
};

/** The row with its first logit moved by a step that is exact in binary. */
function beside([first = 0, ...rest]: readonly number[]): number[] {
  return [first + 1 / 64, ...rest];
}
