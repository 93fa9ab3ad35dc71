import { array, constantFrom, oneof, record, tuple } from 'fast-check';
import { aboveZero } from '../../../judge/claims.ts';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, gradient, property, values } from '../../../judge/steps.ts';
import { bce } from './solution.ts';

const of = 'bce';
const label = constantFrom(1, 0);
const posWeight = real(0.5, 8);
const batches = record({
  pairs: array(tuple(real(-4, 4), label), { minLength: 1, maxLength: 5 }),
  posWeight,
}).map(({ pairs, posWeight }) => ({
  logits: pairs.map(([logit]) => logit),
  target: pairs.map(([, label]) => label),
  posWeight,
}));
const ordinary = batches.map(({ logits, target, posWeight }) => [logits, target, posWeight]);
/** One example. */
const one = (logit: number, label: number, posWeight = 1) => [[logit], [label], posWeight];
const extremes = tuple(constantFrom(1000, -1000, 750, -750), label, posWeight).map(([x, z, w]) =>
  one(x, z, w),
);

export const checks: Checks = {
  function: of,
  parameters: ['logits', 'target', 'posWeight'],
  inputs: oneof(ordinary, extremes),
  reference: bce,
  returns: () => [],
  python: { whole: ['target'] },
  steps: [
    property(of, {
      id: 'undecided',
      name: 'a logit of 0 costs log 2, whatever the label',
      next: 'A logit of 0 is a probability of one half. What is minus its logarithm?',
      given: label,
      calls: (label) => [one(0, label)],
      expect: ([loss]) => equal(loss, Math.LN2, 'The odds are even, so either label should cost log 2.'),
    }),
    property(of, {
      id: 'above-zero',
      name: 'every answer costs something',
      next: 'No finite logit is certain.',
      given: record({ logit: real(-4, 4), label }),
      calls: ({ logit, label }) => [one(logit, label)],
      expect: ([loss = Number.NaN]) =>
        aboveZero(
          loss,
          'The probability of what happened is below 1, so the loss is above 0.',
          'The logarithm of a probability is negative, and the loss is minus it.',
        ),
    }),
    property(of, {
      id: 'mirror',
      name: 'yes at x costs what no costs at −x',
      next: 'Swap the label and turn the logit round: the same surprise.',
      given: record({ logit: real(-4, 4), label }),
      calls: ({ logit, label }) => [one(logit, label), one(-logit, 1 - label)],
      expect: ([yes, no]) => equal(no, yes, 'Without a weight the two labels should be treated alike.'),
    }),
    property(of, {
      id: 'odds',
      name: 'the costs of no and of yes differ by the logit',
      next: 'The logit is the log of the odds: log p − log(1 − p).',
      given: real(-4, 4),
      calls: (logit) => [one(logit, 1), one(logit, 0)],
      expect: ([yes = Number.NaN, no = Number.NaN], logit) =>
        equal(no - yes, logit, 'Cost of label 0 minus cost of label 1 should be the logit itself.'),
    }),
    property(of, {
      id: 'weighted-positive',
      name: 'a positive counts posWeight times',
      next: 'Multiply the term of label 1 by posWeight.',
      given: record({ logit: real(-4, 4), posWeight }),
      calls: ({ logit, posWeight }) => [one(logit, 1), one(logit, 1, posWeight)],
      expect: ([plain = Number.NaN, weighted], { posWeight }) =>
        equal(weighted, posWeight * plain, 'A single positive should cost posWeight times as much.'),
    }),
    property(of, {
      id: 'weighted-negative',
      name: 'a negative does not feel posWeight',
      next: 'Leave the term of label 0 without a weight.',
      given: record({ logit: real(-4, 4), posWeight }),
      calls: ({ logit, posWeight }) => [one(logit, 0), one(logit, 0, posWeight)],
      expect: ([plain, weighted]) =>
        equal(weighted, plain, 'This example is negative; posWeight is not for it.'),
    }),
    property(of, {
      id: 'mean',
      name: 'doubling the batch changes nothing',
      next: 'Divide the sum by the number of examples.',
      given: batches,
      calls: ({ logits, target, posWeight }) => [
        [logits, target, posWeight],
        [[...logits, ...logits], [...target, ...target], posWeight],
      ],
      expect: ([once, twice]) => equal(twice, once, 'The same examples twice over have the same mean.'),
    }),
    values(of, {
      id: 'values',
      name: 'the loss of any batch comes out',
      next: 'Work the row below by hand, example by example, and divide by how many there are.',
      given: ordinary,
      reference: bce,
      says: 'Single examples are right, yet this batch comes out differently.',
    }),
    gradient(of, {
      id: 'slope',
      name: 'its slope is sigmoid minus label, over n',
      next: 'Compare the slopes at a positive and at a negative.',
      given: ordinary,
      reference: bce,
      input: 0,
      says: 'The values agree here, the slope does not.',
    }),
    values(of, {
      id: 'extremes',
      name: 'it stays right for logits of ±1000',
      next: 'Never form the probability: write log(1 + e^x) as max(x, 0) plus the log of 1 + e^−|x|.',
      given: extremes,
      reference: bce,
      stage: 'stability',
      says: 'Far out an exponential overflows, or a probability becomes 0 or 1 and its logarithm is lost.',
    }),
  ],
  mistakes: {
    'no-minus': {
      says: 'This is the loss with its sign turned: the better the answer, the larger the number.',
      next: 'The logarithm of a probability is negative; take minus it.',
    },
    'positives-only': {
      says: 'Only label 1 pays. A model that always says yes would have a loss of zero.',
      next: 'Add the term for label 0, log(1 + e^x).',
    },
    swapped: {
      says: 'Each label pays what the other one should pay.',
      next: 'A positive with a large logit is right: give it the term with e^−x.',
    },
    'weighs-all': {
      says: 'posWeight multiplies positives and negatives alike, so it is only a scale.',
      next: 'Multiply the positive term alone.',
    },
    'weighs-negatives': {
      says: 'posWeight multiplies the term of label 0.',
      next: 'Move it to the term of label 1.',
    },
    'no-weight': {
      says: 'The loss is right as long as posWeight is 1; it is not used.',
      next: 'Multiply the term of label 1 by it.',
    },
    'over-weights': {
      says: 'You divide by the sum of the weights, as cross-entropy over classes does in PyTorch; this loss divides by the number of examples.',
      next: 'Divide by logits.length.',
      convention: true,
    },
    sum: {
      says: 'This behaves exactly like reduction ‘sum’; the exercise asks for the mean.',
      next: 'Divide by the number of examples.',
      convention: true,
    },
    'no-sigmoid': {
      says: 'The logits are treated as probabilities: the logarithm of a negative number is NaN.',
      next: 'A logit x has the probability 1 / (1 + e^−x), and minus its logarithm is log(1 + e^−x).',
    },
    'sigmoid-then-log': {
      says: 'The formula is right on paper. In floating point the sigmoid of a large logit is exactly 0 or 1, and a logarithm becomes infinite.',
      next: 'Stay with the logit: log(1 + e^x), with the larger of x and 0 taken out.',
    },
    clipped: {
      says: 'The clipped probability hides how wrong the model is: from 16.1 nats on its loss no longer grows, and its gradient is 0.',
      next: 'Do without the probability; log(1 + e^x) needs no clip.',
    },
    squared: {
      says: 'This is the Brier score, the squared error of the probability.',
      next: 'Take minus the logarithm of the probability of what happened.',
    },
    'base-two': {
      says: 'The loss comes out in bits, the logarithm being the one to base 2; loss functions use nats.',
      next: 'Use the natural logarithm.',
      convention: true,
    },
  },
  forbidden: [
    {
      id: 'finished-loss',
      names: ['binaryCrossEntropyWithLogits', 'binaryCrossEntropy', 'sigmoidCrossEntropy'],
      says: 'The numbers are right, and they come from a finished loss; here the point is to write it.',
      next: 'Write the two terms yourself; plain arithmetic is enough.',
    },
  ],
  hints: [
    {
      says: 'One example has one label, so one of the two terms is zero: a positive pays minus the log of the sigmoid, a negative minus the log of what is left.',
    },
    {
      says: 'Minus the log of 1 / (1 + e^−x) is log(1 + e^−x). For a negative the sign of x turns round.',
    },
    {
      says: 'For x = 1000 the exponential overflows, though the answer is simply 1000. Take the larger of x and 0 out of the logarithm.',
      code: 'function softplus(x: number): number {\n  return Math.max(x, 0) + /* a logarithm that is never larger than log 2 */;\n}',
    },
    {
      says: 'Add up over the batch; only the positives are multiplied.',
      code: 'total += target[i] === 1 ? posWeight * softplus(/* … */) : softplus(/* … */);',
    },
  ],
  curve: {
    xLabel: 'logit',
    range: [-5, 5],
    args: (x, [, target, posWeight]) => one(x, (target as number[])[0] ?? 1, Number(posWeight)),
    explorer: ([logits, , posWeight]) =>
      `#explorer-bce-with-logits:posWeight=${posWeight}&at=${(logits as number[]).slice(0, 3).join(',')}`,
  },
};
