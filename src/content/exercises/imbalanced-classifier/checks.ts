import { array, constantFrom, integer, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { isAbove, planned, seedSteps } from '../../../judge/planned.ts';
import { equal, gradient, property, that, values } from '../../../judge/steps.ts';
import { classifierLoss, recallAtPrecision } from './solution.ts';

const loss = 'classifierLoss';
const recall = 'recallAtPrecision';

const logit = real(-6, 6);
const label = constantFrom(0, 1);
const options = record({ positiveWeight: constantFrom(1, 2, 10, 100), gamma: constantFrom(0, 0.5, 1, 2, 5) });
const plain = { positiveWeight: 1, gamma: 0 };
const readings = array(tuple(logit, label), { minLength: 1, maxLength: 5 });
const inputs = tuple(readings, options).map(([rows, options]) => [
  rows.map(([z]) => z),
  rows.map(([, y]) => y),
  options,
]);
const one = (z: number, y: number, options: { positiveWeight: number; gamma: number }) => [[z], [y], options];

/** Scores with an event among them, ties included, and such whose text stands in another order: 9 and 10. */
const ranking = array(tuple(integer({ min: -12, max: 12 }), label), { minLength: 1, maxLength: 8 }).map(
  (rows) => ({
    scores: [0, ...rows.map(([score]) => score)],
    targets: [1, ...rows.map(([, target]) => target)],
  }),
);
const least = constantFrom(0.25, 0.5, 0.75, 1);
const rankings = tuple(ranking, least).map(([{ scores, targets }, least]) => [scores, targets, least]);

export const checks: Checks = {
  function: loss,
  apart: [recall, 'plan'],
  others: {
    [recall]: { parameters: ['scores', 'targets', 'least'], reference: recallAtPrecision, returns: () => [] },
    plan: { parameters: [] },
  },
  parameters: ['logits', 'targets', 'options'],
  inputs,
  reference: classifierLoss,
  returns: () => [],
  python: { whole: ['targets'] },
  steps: [
    property(loss, {
      id: 'coin',
      name: 'a logit of 0 costs ln 2, whichever the target (weight 1, gamma 0)',
      next: 'At x = 0 the probability is ½, and −log ½ is ln 2 for either target.',
      given: label,
      calls: (y) => [one(0, y, plain)],
      expect: ([cost]) => equal(cost, Math.LN2, 'A logit of 0 says “no idea”, which costs ln 2.'),
    }),
    property(loss, {
      id: 'mirror',
      name: 'flipping logit and target changes nothing (weight 1)',
      next: 'Both terms are the same function of how far the logit lies on the right side.',
      given: tuple(logit, label, options),
      calls: ([z, y, { gamma }]) => [
        one(z, y, { positiveWeight: 1, gamma }),
        one(-z, 1 - y, { positiveWeight: 1, gamma }),
      ],
      expect: ([there, back]) => equal(back, there, 'With weight 1 neither class is special.'),
    }),
    property(loss, {
      id: 'weight',
      name: 'the weight multiplies events',
      next: 'Multiply the loss of target 1 by positiveWeight.',
      given: tuple(logit, options),
      calls: ([z, { positiveWeight, gamma }]) => [
        one(z, 1, { positiveWeight: 1, gamma }),
        one(z, 1, { positiveWeight, gamma }),
      ],
      expect: ([once = Number.NaN, weighted], [, { positiveWeight }]) =>
        equal(weighted, positiveWeight * once, 'An event should cost positiveWeight times as much.'),
    }),
    property(loss, {
      id: 'weight-spares-quiet',
      name: 'the weight leaves quiet readings alone',
      next: 'Multiply the loss of target 1 only.',
      given: tuple(logit, options),
      calls: ([z, { positiveWeight, gamma }]) => [
        one(z, 0, { positiveWeight: 1, gamma }),
        one(z, 0, { positiveWeight, gamma }),
      ],
      expect: ([once, weighted]) =>
        equal(weighted, once, 'A quiet reading should cost the same whatever the weight of events.'),
    }),
    property(loss, {
      id: 'fades',
      name: 'gamma scales a loss by the doubt, 1 − p of the true class, to the power gamma',
      next: 'The factor is (1 − p) for an event and p for a quiet reading, each to the power gamma.',
      given: tuple(logit, label, options),
      calls: ([z, y, { gamma }]) => [one(z, y, plain), one(z, y, { positiveWeight: 1, gamma })],
      expect: ([full = Number.NaN, faded], [z, y, { gamma }]) => {
        const doubt = 1 / (1 + Math.exp(y === 1 ? z : -z));
        return equal(faded, doubt ** gamma * full, 'Gamma should fade what is easy and keep what is hard.');
      },
    }),
    property(loss, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'Divide the sum by the number of readings.',
      given: tuple(readings, options),
      calls: ([rows, options]) =>
        [rows, [...rows, ...rows]].map((batch) => [batch.map(([z]) => z), batch.map(([, y]) => y), options]),
      expect: ([once, twice]) => equal(twice, once, 'The same readings twice over have the same mean.'),
    }),
    property(recall, {
      id: 'order-only',
      name: 'recall: moving all scores by the same amount changes nothing',
      next: 'Try every score as a threshold; none is special.',
      given: tuple(ranking, least),
      calls: ([{ scores, targets }, least]) => [
        [scores, targets, least],
        [scores.map((score) => score + 7), targets, least],
      ],
      expect: ([there, moved]) => equal(moved, there, 'Only the order of the scores matters.'),
    }),
    property(recall, {
      id: 'recovers',
      name: 'recall: a precision that dips may come back at a lower threshold',
      next: 'Look at every threshold, also beyond one that fails.',
      given: integer({ min: 1, max: 5 }),
      calls: (events) => [
        [[9, ...Array.from({ length: events }, (_, k) => 8 - k)], [0, ...Array(events).fill(1)], 0.4],
      ],
      expect: ([found]) =>
        equal(
          found,
          1,
          'The highest score is a false alarm; further down at least half of the calls are right.',
        ),
    }),
    property(recall, {
      id: 'ties',
      name: 'recall: equal scores are called together',
      next: 'A threshold cannot part readings of one score: look at the precision behind the last of them.',
      given: record({ events: integer({ min: 1, max: 4 }), quiet: integer({ min: 1, max: 4 }) }),
      calls: ({ events, quiet }) => [
        [Array(events + quiet).fill(1), [...Array(events).fill(1), ...Array(quiet).fill(0)], 0.6],
      ],
      expect: ([found], { events, quiet }) =>
        equal(
          found,
          events / (events + quiet) >= 0.6 ? 1 : 0,
          'All scores are equal, so all are called, or none.',
        ),
    }),
    property(recall, {
      id: 'at-least',
      name: 'recall: a precision of exactly the least is enough',
      next: 'Compare with ≥.',
      given: integer({ min: 1, max: 4 }),
      calls: (events) => [
        [
          Array.from({ length: 2 * events }, (_, k) => -k),
          Array.from({ length: 2 * events }, (_, k) => (k < events ? 0 : 1)),
          0.5,
        ],
      ],
      expect: ([found]) => equal(found, 1, 'With all called, exactly half of the calls are right.'),
    }),
    planned({
      id: 'weight-above-one',
      name: 'positiveWeight is above 1',
      says: 'With this positiveWeight weighted BCE would be plain BCE, or count events for less.',
      next: 'There are a hundred quiet readings to an event: choose a weight between 1 and about that.',
      holds: ({ positiveWeight }) => isAbove(positiveWeight, 1),
    }),
    planned({
      id: 'gamma-above-zero',
      name: 'gamma is above 0',
      says: 'With this gamma the focal loss would be plain BCE.',
      next: 'The paper’s choice is 2.',
      holds: ({ gamma }) => isAbove(gamma, 0),
    }),
    ...seedSteps,
    values(loss, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the row below by hand, reading by reading.',
      given: inputs,
      reference: classifierLoss,
      says: 'Every property holds, yet this batch comes out differently.',
    }),
    values(recall, {
      id: 'recall-values',
      name: 'recall: any ranking comes out',
      next: 'Sort by score, walk down, and note precision and recall behind each score.',
      given: rankings,
      reference: recallAtPrecision,
      says: 'Every property holds, yet this ranking comes out differently.',
    }),
    gradient(loss, {
      id: 'slope',
      name: 'its slope along a logit is right',
      next: 'Compare the slopes on both sides of 0.',
      given: inputs,
      reference: classifierLoss,
      input: 0,
      says: 'The values agree here, the slope does not.',
    }),
    property(loss, {
      id: 'finite',
      name: 'it is finite, and right, for logits of ±1000',
      stage: 'stability',
      next: '−log p is max(−x, 0) + log(1 + e^(−|x|)) for an event: no exponential of anything large.',
      given: tuple(constantFrom(1000, -1000, 800, -100), label, options),
      calls: ([z, y, options]) => [one(z, y, options)],
      expect: ([cost = Number.NaN], [z, y, options]) => {
        const ours = classifierLoss([z], [y], options);
        return Number.isFinite(cost)
          ? equal(
              cost,
              ours,
              'Far out the loss is the distance on the wrong side, and nothing on the right one.',
            )
          : that(false, cost, 'A logit this large is common in a bad first epoch.');
      },
    }),
  ],
  mistakes: {
    'weight-for-all': {
      says: 'Your weight multiplies every reading, quiet ones too: that is a larger learning rate, not a balance.',
      next: 'Let only target 1 be multiplied.',
    },
    'weight-for-quiet': {
      says: 'Your weight multiplies the quiet readings, the hundred; the events are the ones to lift.',
      next: 'Swap the two cases.',
    },
    'easy-kept': {
      says: 'Your factor is the probability of the true class to the power gamma, so the easy readings stay and the hard ones fade.',
      next: 'Use one minus it.',
    },
    'events-only': {
      says: 'Quiet readings cost nothing in your loss, so calling everything an event would be perfect.',
      next: 'Add the term of target 0.',
    },
    'no-minus': {
      says: 'Your loss is the logarithm itself, without the minus: training would climb away from the targets.',
      next: 'Put the minus in front.',
    },
    sum: {
      says: 'This behaves exactly like the loss with reduction ‘sum’; the exercise asks for the mean.',
      next: 'Divide by the number of readings.',
      convention: true,
    },
    'weighted-mean': {
      says: 'You divide by the sum of the weights. PyTorch’s cross-entropy with class weights does that; its binary loss with pos_weight, and this exercise, divide by the number of readings.',
      next: 'Divide by the number of readings.',
      convention: true,
    },
    'gamma-as-factor': {
      says: 'Gamma multiplies the doubt in your loss where it should be its power; with gamma 0 nothing is left.',
      next: 'Raise the doubt to the power gamma.',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: [
        'binaryCrossEntropyWithLogits',
        'binaryCrossEntropy',
        'sigmoidFocalLoss',
        'sigmoidCrossEntropy',
      ],
      says: 'The numbers are right, and they come from a finished loss; here the point is to write it.',
      next: 'Exponential, logarithm and a power are enough.',
    },
  ],
  equivalents: {
    'margin > 0 → margin >= 0': 'at a margin of 0 both branches are ½',
    '100 → 101': 'another weight is another experiment, and as good a plan',
    '2 → 3': 'another gamma, or a seed that would come twice',
    '5 → 6': 'another seed is as good',
  },
  hints: [
    {
      says: 'Turn each logit into a margin first: x for an event, −x for a quiet reading. Large means easy. Then both terms are one function of the margin.',
    },
    {
      says: 'With margin m, −log p of the true class is log(1 + e^(−m)), written as max(−m, 0) + log(1 + e^(−|m|)) so that nothing overflows; the doubt 1 − p is 1/(1 + e^m).',
    },
    {
      says: 'For the recall: sort by score, walk down, count what is found. Behind each score, precision is found over called. Only look where the next score is another one.',
      code: 'for (const [above, row] of ranked.entries()) {\n  // count; skip while the next score is the same\n  // precision so far; is it enough?\n}',
    },
    {
      says: 'The loss of one reading is its weight times the doubt to the power gamma times −log p; the mean divides by the number of readings.',
      code: 'const margin = isEvent ? x : -x;\nconst surprise = /* −log p */;\nconst doubt = /* 1 − p */;\ntotal += /* weight */ * /* power */ * surprise;',
    },
  ],
  curve: {
    xLabel: 'logit',
    range: [-6, 6],
    args: (z, [, targets, options]) => [[z], [(targets as number[] | undefined)?.[0] ?? 1], options ?? plain],
  },
};
