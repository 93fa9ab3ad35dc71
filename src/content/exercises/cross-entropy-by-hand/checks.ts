import { array, constantFrom, oneof, record, tuple } from 'fast-check';
import { aboveZero } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, gradient, property, values } from '../../../judge/steps.ts';
import { crossEntropy } from './solution.ts';

const of = 'crossEntropy';
/** Two to five logits and the index of one of them. */
const examples = tuple(array(real(-4, 4), { minLength: 2, maxLength: 5 }), real(0, 0.96, 0.24)).map(
  ([logits, share]) => ({ logits, target: Math.floor(share * logits.length) }),
);
const ordinary = examples.map(({ logits, target }) => [logits, target]);
/** Far out, and of any sign: all below zero, all above, both at once, and such whose text stands in another order. */
const farLogit = constantFrom(1000, -1000, 999, -1001, 200, -200, 9, 10, 5, 0, 1, -1);
const mixed = tuple(array(farLogit, { minLength: 2, maxLength: 4 }), constantFrom(0, 1)).map(
  ([logits, target]) => [logits, target],
);
/** The cases in which some way of finding the largest logit goes wrong. */
const traps = tuple(
  constantFrom(
    [-1000, -1001],
    [-1000, -1000, -999],
    [1000, -1000],
    [-1000, 1000],
    [1000, 200],
    [200, 1000],
    [-1000, -2000],
  ),
  constantFrom(0, 1),
).map(([logits, target]) => [logits, target]);
const extremes = oneof(mixed, traps);

export const checks: Checks = {
  function: of,
  parameters: ['logits', 'target'],
  inputs: oneof(ordinary, extremes),
  reference: crossEntropy,
  returns: () => [],
  python: { whole: ['target'] },
  steps: [
    property(of, {
      id: 'above-zero',
      name: 'the loss is above zero while any other class has a chance',
      next: 'The sum holds the true exponential and others besides: its logarithm lies above the true logit.',
      given: examples,
      calls: ({ logits, target }) => [[logits, target]],
      expect: ([loss = Number.NaN]) =>
        aboveZero(
          loss,
          'No class is certain here, so being right still costs something.',
          'The sum holds the true exponential and others besides: its logarithm lies above the true logit. Is what was taken out of it put back, and once?',
        ),
    }),
    property(of, {
      id: 'uniform',
      name: 'equal logits cost the logarithm of the number of classes',
      next: 'With K equal logits each class has probability 1/K.',
      given: record({ logit: real(-3, 3), count: constantFrom(2, 3, 4, 5) }),
      calls: ({ logit, count }) => [[Array(count).fill(logit), 0]],
      expect: ([loss], { count }) =>
        equal(
          loss,
          Math.log(count),
          'All classes are equally likely, so the loss is the natural log of their number.',
        ),
    }),
    property(of, {
      id: 'shift',
      name: 'adding the same to all logits changes nothing',
      next: 'What is taken out of the exponentials comes back after the logarithm, and the true logit goes off once.',
      given: record({ example: examples, by: real(-3, 3) }),
      calls: ({ example: { logits, target }, by }) => [
        [logits, target],
        [logits.map((z) => z + by), target],
      ],
      expect: ([before, after]) => equal(after, before, 'Only differences between logits matter to softmax.'),
    }),
    property(of, {
      id: 'order',
      name: 'the other classes may stand in any order',
      next: 'Every class enters the sum in the same way.',
      given: record({ first: real(-4, 4), rest: array(real(-4, 4), { minLength: 1, maxLength: 4 }) }),
      calls: ({ first, rest }) => [
        [[first, ...rest], 0],
        [[...rest, first], rest.length],
      ],
      expect: ([front, back]) => equal(back, front, 'The true class only moved to another place.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any example comes out',
      next: 'Work the row below by hand: exponentials, their sum, its log, minus the true logit.',
      given: ordinary,
      reference: crossEntropy,
      says: 'Every property holds, yet this example comes out differently.',
    }),
    gradient(of, {
      id: 'slope',
      name: 'its slope is softmax minus one at the true class',
      next: 'Differentiate log-sum-exp: you get softmax.',
      given: ordinary,
      reference: crossEntropy,
      input: 0,
      says: 'The values agree here, the slope does not.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for logits of ±1000',
      next: 'Take the largest logit out of the sum before you exponentiate, be it below zero or above, and keep the logarithm of the quotient as a difference.',
      given: extremes,
      reference: crossEntropy,
      stage: 'stability',
      says: 'Far out an exponential overflows, or a probability becomes 0 and its logarithm is lost.',
    }),
  ],
  mistakes: {
    'no-minus': {
      says: 'This is the log of the probability, without the minus: the better the answer, the larger the number.',
      next: 'Put a minus in front.',
    },
    'base-two': {
      says: 'You take the logarithm to base 2, so the loss comes out in bits. Information theory often does; loss functions use nats.',
      next: 'Use Math.log.',
      convention: true,
    },
    'base-ten': {
      says: 'You take the logarithm to base 10.',
      next: 'Use Math.log, the natural logarithm.',
    },
    'no-shift': {
      says: 'The formula is right on paper and fails in floating point: Math.exp(1000) is Infinity.',
      next: 'Subtract the largest logit from all of them before you exponentiate; the loss does not change.',
    },
    'softmax-then-log': {
      says: 'You subtract the largest logit, then still form the probability, and it becomes 0 where the loss should be large.',
      next: 'Stay in log space: log of the sum, minus the true logit.',
    },
    'softmax-twice': {
      says: 'Softmax is applied twice: probabilities are treated as logits again.',
      next: 'Apply softmax, or log-sum-exp, once.',
    },
    'mean-over-classes': {
      says: 'The loss is divided by the number of classes.',
      next: 'One example has one loss; leave the number of classes out.',
    },
    probability: {
      says: 'This is one minus the probability of the true class, without a logarithm.',
      next: 'Take minus the logarithm of that probability.',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: [
        'crossEntropy',
        'nllLoss',
        'softmaxCrossEntropy',
        'sparseCategoricalCrossentropy',
        'logSoftmax',
        'logSumExp',
      ],
      says: 'The numbers are right, and they come from a finished function; here the point is to write it.',
      next: 'Write the sum of exponentials yourself; plain arithmetic is enough.',
    },
  ],
  hints: [
    {
      says: 'The loss asks: how much larger than the true exponential is the sum of all of them? The logarithm makes that a difference.',
    },
    {
      says: 'Minus the log of a quotient is log of the sum minus log of the numerator, and the log of the numerator is the true logit.',
    },
    {
      says: 'Take the largest logit off each, exponentiate, add up, take the log, and put the largest back.',
      code: 'const largest = Math.max(...logits);\nlet sum = 0;\nfor (const x of logits) sum += /* … */;',
    },
    {
      says: 'What remains is one line: the log of the sum, plus m, minus the true logit.',
      code: 'return Math.log(sum) + /* … */ - /* … */;',
    },
  ],
  curve: {
    xLabel: 'logit of the true class',
    range: [-6, 6],
    args: (x, [logits, target]) => [
      (logits as number[]).map((z, i) => (i === target ? x : z)),
      target as number,
    ],
  },
};
