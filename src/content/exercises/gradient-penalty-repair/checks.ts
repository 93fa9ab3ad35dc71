import { array, constantFrom, integer, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, property, values } from '../../../judge/steps.ts';
import { gradientPenalty } from './solution.ts';

const of = 'gradientPenalty';
const lambda = real(0.5, 10);
const batchOf = (channels: number, pixels: number) =>
  array(
    array(array(real(-2, 2), { minLength: pixels, maxLength: pixels }), {
      minLength: channels,
      maxLength: channels,
    }),
    { minLength: 1, maxLength: 3 },
  );
const batches = tuple(integer({ min: 1, max: 3 }), integer({ min: 1, max: 4 })).chain(([channels, pixels]) =>
  batchOf(channels, pixels),
);
const inputs = tuple(batches, lambda);

export const checks: Checks = {
  function: of,
  parameters: ['gradients', 'lambda'],
  inputs,
  reference: gradientPenalty,
  returns: () => [],
  parts: [
    {
      line: 'const excess = lengths.map((length) => (length - 1) ** 2);',
      does: 'the squared difference from 1',
    },
    {
      line: 'return (lambda * excess.reduce((sum, each) => sum + each, 0)) / excess.length;',
      does: 'lambda times the mean',
    },
  ],
  python: {
    parts: [
      'excess = [(length - 1) ** 2 for length in lengths]',
      'return lambda_ * sum(excess) / len(excess)',
    ],
  },
  steps: [
    property(of, {
      id: 'one-pixel',
      name: 'pictures of one pixel come out as before',
      next: 'What was right for a single pixel should stay as it was.',
      given: record({ gradients: batchOf(2, 1), lambda }),
      calls: ({ gradients, lambda }) => [[gradients, lambda]],
      expect: ([penalty], { gradients, lambda }) =>
        equal(
          penalty,
          (lambda * gradients.reduce((sum, g) => sum + (Math.hypot(...g.flat()) - 1) ** 2, 0)) /
            gradients.length,
          'A picture of one pixel comes out differently.',
        ),
    }),
    property(of, {
      id: 'unit-slope',
      name: 'a slope of 1 is free, over however many pixels it is spread',
      next: 'The length of a sample’s gradient takes every channel and every pixel together.',
      given: record({ pixels: constantFrom(4, 9, 16), lambda }),
      calls: ({ pixels, lambda }) => [[[[Array(pixels).fill(1 / Math.sqrt(pixels))]], lambda]],
      expect: ([penalty]) =>
        equal(penalty, 0, 'This gradient has length 1, which is what the penalty asks for.'),
    }),
    property(of, {
      id: 'layout',
      name: 'channels or pixels: what a number is called makes no difference',
      next: 'Flatten each sample before you take its length.',
      given: record({ gradients: batchOf(2, 3), lambda }),
      calls: ({ gradients, lambda }) => [
        [gradients.map((channels) => channels.flat().map((slope) => [slope])), lambda],
        [gradients, lambda],
      ],
      expect: ([asChannels, penalty]) =>
        equal(
          penalty,
          asChannels ?? Number.NaN,
          'The same six slopes, arranged as six channels of one pixel.',
        ),
    }),
    property(of, {
      id: 'mean-of-samples',
      name: 'the same samples twice over cost the same',
      next: 'Take the mean over the samples of the batch.',
      given: inputs,
      calls: ([gradients, lambda]) => [
        [gradients, lambda],
        [[...gradients, ...gradients], lambda],
      ],
      expect: ([once, twice]) => equal(twice, once ?? Number.NaN, 'The batch is the same twice over.'),
    }),
    property(of, {
      id: 'both-sides',
      name: 'a slope of ½ costs as much as one of 1½',
      next: 'Square the difference from 1, whichever side it lies on.',
      given: record({ off: constantFrom(0.25, 0.5, 0.75), lambda }),
      calls: ({ off, lambda }) => [
        [[[[1 - off]]], lambda],
        [[[[1 + off]]], lambda],
      ],
      expect: ([flat, steep]) =>
        equal(flat, steep ?? Number.NaN, 'Too flat and too steep by the same amount.'),
    }),
    values(of, {
      id: 'values',
      name: 'the penalty of any batch comes out',
      next: 'Work the row below by hand, one sample at a time.',
      given: inputs,
      reference: gradientPenalty,
      says: 'Every property holds, yet this batch comes out differently.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for very steep and perfectly flat critics',
      next: 'A flat critic has length 0 and pays lambda.',
      given: tuple(
        constantFrom(0, 1e-9, 1e6).map((slope) => [[[slope, -slope]]]),
        lambda,
      ),
      reference: gradientPenalty,
      stage: 'stability',
      says: 'At the ends of the number line it drifts.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'Every pixel is still asked for a slope of 1 of its own, so a picture of 784 pixels is pulled towards a slope of 28.',
      next: 'Take one length per sample, over all of its channels and pixels.',
    },
    'whole-batch': {
      says: 'One length is taken over all samples of the batch together, so the penalty depends on the batch’s size.',
      next: 'Take one length per sample, then the mean.',
    },
    'per-channel': {
      says: 'Each channel is asked for a slope of 1 of its own.',
      next: 'Let the length run over the channels, too.',
    },
    'no-root': {
      says: 'The squared length is compared with 1. It is zero at the right place, and far too steep beyond it.',
      next: 'Take the root before you subtract 1.',
    },
    'root-mean-square': {
      says: 'This takes the mean of the squares where their sum belongs, so a picture of many pixels may be steep for free.',
      next: 'Add the squares up; do not average them.',
    },
    'sum-of-samples': {
      says: 'The samples are added up; the penalty is their mean.',
      next: 'Divide by the number of samples.',
    },
    'one-sided': {
      says: 'Only slopes above 1 are charged. That variant exists; here slopes below 1 cost as much.',
      next: 'Square the difference on both sides.',
      convention: true,
    },
    'sizes-added': {
      says: 'You add up the sizes of the slopes; the length of a vector is the root of the sum of squares.',
      next: 'Use Math.hypot over all slopes of a sample.',
    },
  },
  hints: [
    {
      says: 'Feed it one grey picture of four pixels whose slope is ½ along each. How long is that gradient, and what does the function ask of it?',
    },
    {
      says: 'A sample has one slope: the length of all its numbers taken as one vector. How many lengths does the function take?',
    },
    {
      says: 'The first two lines become one.',
      code: 'const lengths = gradients.map((channels) => Math.hypot(/* every number of this sample */));',
    },
  ],
};
