import { array, constantFrom, oneof, record, tuple } from 'fast-check';
import { aboveZero } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, gradient, property, that, values } from '../../../judge/steps.ts';
import { focal } from './solution.ts';

const of = 'focal';
const label = constantFrom(1, 0);
const gamma = real(0, 4);
const alpha = real(1 / 16, 15 / 16, 1 / 16);
const batches = record({
  pairs: array(tuple(real(-4, 4), label), { minLength: 1, maxLength: 5 }),
  gamma,
  alpha,
}).map(({ pairs, gamma, alpha }) => ({
  logits: pairs.map(([logit]) => logit),
  target: pairs.map(([, label]) => label),
  gamma,
  alpha,
}));
const ordinary = batches.map(({ logits, target, gamma, alpha }) => [logits, target, gamma, alpha]);
/** One example. */
const one = (logit: number, label: number, gamma: number, alpha = 0.5) => [[logit], [label], gamma, alpha];
const extremes = tuple(constantFrom(1000, -1000, 750, -750), label, constantFrom(0, 0.5, 1, 2), alpha).map(
  ([x, z, g, a]) => one(x, z, g, a),
);
/** 1 − p_t. */
const missing = (logit: number, label: number) => 1 / (1 + Math.exp(label === 1 ? logit : -logit));

export const checks: Checks = {
  function: of,
  parameters: ['logits', 'target', 'gamma', 'alpha'],
  inputs: oneof(ordinary, extremes),
  reference: focal,
  returns: () => [],
  python: {
    whole: ['target'],
    equivalents: { 'x >= 0 → x > 0': 'at 0 both forms of the sigmoid give a half' },
  },
  steps: [
    property(of, {
      id: 'above-zero',
      name: 'every answer costs something',
      next: 'No finite logit is certain.',
      given: record({ logit: real(-4, 4), label, gamma }),
      calls: ({ logit, label, gamma }) => [one(logit, label, gamma)],
      expect: ([loss = Number.NaN]) =>
        aboveZero(
          loss,
          'The probability of what happened is below 1, so the loss is above 0.',
          'The logarithm of a probability is negative, and the loss is minus it.',
        ),
    }),
    property(of, {
      id: 'undecided',
      name: 'with gamma 0 and alpha ½ a logit of 0 costs half of log 2',
      next: 'Gamma 0 turns the factor into 1: what is left is alpha times the binary cross-entropy.',
      given: label,
      calls: (label) => [one(0, label, 0)],
      expect: ([loss]) => equal(loss, Math.LN2 / 2, 'Even odds cost log 2, and alpha halves it.'),
    }),
    property(of, {
      id: 'never-more',
      name: 'gamma never makes an example dearer',
      next: 'The factor is a power of a number below 1.',
      given: record({ logit: real(-4, 4), label, gamma: real(0.5, 4) }),
      calls: ({ logit, label, gamma }) => [one(logit, label, 0), one(logit, label, gamma)],
      expect: ([plain = Number.NaN, focused = Number.NaN]) =>
        that(
          focused < plain,
          focused,
          `With gamma 0 this example costs ${plain.toPrecision(3)}, and with a gamma above 0 it should cost less.`,
        ),
    }),
    property(of, {
      id: 'factor',
      name: 'gamma multiplies an example by (1 − p_t)^gamma',
      next: 'p_t belongs to what happened: sigmoid of x for label 1, of −x for label 0.',
      given: record({ logit: real(-4, 4), label, gamma }),
      calls: ({ logit, label, gamma }) => [one(logit, label, 0), one(logit, label, gamma)],
      expect: ([plain = Number.NaN, focused], { logit, label, gamma }) =>
        equal(
          focused,
          plain * missing(logit, label) ** gamma,
          'The loss should be (1 − p_t)^gamma times what it is without focusing.',
        ),
    }),
    property(of, {
      id: 'alpha-of-positives',
      name: 'a positive counts alpha times',
      next: 'Multiply the loss of label 1 by alpha.',
      given: record({ logit: real(-4, 4), gamma, alpha }),
      calls: ({ logit, gamma, alpha }) => [one(logit, 1, gamma), one(logit, 1, gamma, alpha)],
      expect: ([half = Number.NaN, weighted], { alpha }) =>
        equal(weighted, 2 * alpha * half, 'This example is positive, so its weight is alpha.'),
    }),
    property(of, {
      id: 'negatives-get-the-rest',
      name: 'a negative counts 1 − alpha times',
      next: 'What alpha gives to one side it takes from the other.',
      given: record({ logit: real(-4, 4), gamma, alpha }),
      calls: ({ logit, gamma, alpha }) => [one(logit, 0, gamma), one(logit, 0, gamma, alpha)],
      expect: ([half = Number.NaN, weighted], { alpha }) =>
        equal(weighted, 2 * (1 - alpha) * half, 'This example is negative, so its weight is 1 − alpha.'),
    }),
    property(of, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'Divide the sum by the number of examples.',
      given: batches,
      calls: ({ logits, target, gamma, alpha }) => [
        [logits, target, gamma, alpha],
        [[...logits, ...logits], [...target, ...target], gamma, alpha],
      ],
      expect: ([once, twice]) => equal(twice, once, 'The same examples twice over have the same mean.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the row below by hand, example by example: each has a p_t of its own.',
      given: ordinary,
      reference: focal,
      says: 'Single examples are right, yet this batch comes out differently.',
    }),
    gradient(of, {
      id: 'slope',
      name: 'its slope comes out, too',
      next: 'Compare the slopes on both sides of a logit of 0.',
      given: ordinary,
      reference: focal,
      input: 0,
      says: 'The values agree here, the slope does not.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for logits of ±1000 and every gamma',
      next: 'Work with the logit of what happened: both 1 − p_t and −log p_t can be had from it without a subtraction.',
      given: extremes,
      reference: focal,
      stage: 'stability',
      says: 'Far out a probability becomes exactly 0 or 1, and its logarithm or its power is lost.',
    }),
  ],
  mistakes: {
    'no-minus': {
      says: 'This is the loss with its sign turned: the better the answer, the larger the number.',
      next: 'The logarithm of a probability is negative; take minus it.',
    },
    'wrong-way': {
      says: 'Your factor is p_t^gamma, so the hard examples fade and the easy ones stay.',
      next: 'Take the power of 1 − p_t.',
    },
    'times-gamma': {
      says: 'You multiply by gamma where the factor is a power. A public implementation had just this slip, one star instead of two.',
      next: 'Raise 1 − p_t to the power gamma.',
    },
    'p-of-yes': {
      says: 'The factor uses the probability of yes for both labels, so a sure and right no does not fade.',
      next: 'For label 0 what happened is no: p_t is 1 minus the probability of yes.',
    },
    'same-alpha': {
      says: 'alpha multiplies both labels, so it is only a scale: it halves or doubles the loss and balances nothing.',
      next: 'Give the negatives 1 − alpha.',
    },
    'alpha-of-negatives': {
      says: 'alpha weighs the negatives here; in the paper and in PyTorch’s vision library it is the weight of the positives.',
      next: 'Swap alpha and 1 − alpha.',
    },
    'no-alpha': {
      says: 'alpha is not used, as if both labels had the weight 1.',
      next: 'Multiply positives by alpha and negatives by 1 − alpha.',
    },
    'no-gamma': {
      says: 'This is weighted binary cross-entropy: gamma is not used.',
      next: 'Multiply each example by (1 − p_t)^gamma.',
    },
    'always-two': {
      says: 'Your function focuses with an exponent of 2 whatever gamma is.',
      next: 'Use the argument gamma.',
    },
    sum: {
      says: 'This behaves exactly like reduction ‘sum’, which detectors use and then divide by the number of objects; the exercise asks for the mean.',
      next: 'Divide by the number of examples.',
      convention: true,
    },
    'mean-first': {
      says: 'You average first and focus afterwards: one p_t for the whole batch, in which easy and hard examples are no longer told apart.',
      next: 'Apply the factor to each example, then average.',
    },
    'naive-log': {
      says: 'The formula is right on paper. In floating point p_t becomes exactly 0 far out, and its logarithm is infinite.',
      next: 'Take −log p_t from the logit: log(1 + e^−x), with the larger of −x and 0 taken out.',
    },
    clipped: {
      says: 'The clipped probability hides how wrong the model is: beyond 16.1 nats the loss no longer grows, and its gradient is 0.',
      next: 'Take −log p_t from the logit, without a clip.',
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['sigmoidFocalLoss', 'softmaxFocalLoss'],
      says: 'The numbers are right, and they come from a finished loss; here the point is to write it.',
      next: 'Write the three factors yourself; plain arithmetic is enough.',
    },
  ],
  hints: [
    {
      says: 'Turn every example into a positive: for label 0 the logit of what happened is −x. After that there is one formula, not two.',
    },
    {
      says: 'With s the logit of what happened, p_t is the sigmoid of s, 1 − p_t is the sigmoid of −s, and −log p_t is log(1 + e^−s).',
    },
    {
      says: 'Three factors per example: the weight of its side, what is missing to the power gamma, and the surprise.',
      code: 'const logit = positive ? x : -x;\nconst missing = 1 / (1 + Math.exp(logit));\ntotal += /* weight */ * /* power */ * /* −log p_t */;',
    },
    {
      says: 'The surprise needs the same care as in binary cross-entropy: the larger of −s and 0, plus a logarithm that is at most log 2.',
      code: 'const surprise = Math.max(-logit, 0) + Math.log1p(/* … */);',
    },
  ],
  curve: {
    xLabel: 'logit',
    range: [-5, 5],
    args: (x, [, target, gamma, alpha]) => one(x, (target as number[])[0] ?? 1, Number(gamma), Number(alpha)),
    explorer: ([logits, , gamma, alpha]) =>
      `#explorer-sigmoid-focal:gamma=${gamma}&alpha=${alpha}&at=${(logits as number[]).slice(0, 3).join(',')}`,
  },
};
