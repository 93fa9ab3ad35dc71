import { array, constantFrom, integer, oneof, record, tuple } from 'fast-check';
import type { Checks } from '../../../judge/exercise.ts';
import { real } from '../../../judge/inputs.ts';
import { equal, ownGradient, property, that, values } from '../../../judge/steps.ts';
import { stableCrossEntropy, stableCrossEntropyGradient } from './solution.ts';

const loss = 'stableCrossEntropy';
const slopes = 'stableCrossEntropyGradient';
/** Four digits however small the number is: no absolute part. */
const digits = { atol: 0, rtol: 1e-4 };

/** Two to five logits and the index of one of them. */
const examples = tuple(array(real(-4, 4), { minLength: 2, maxLength: 5 }), real(0, 0.96, 0.24)).map(
  ([logits, share]) => ({ logits, target: Math.floor(share * logits.length) }),
);
const ordinary = examples.map(({ logits, target }) => [logits, target]);
/** Far out, and of any sign: all below zero, all above, both at once, and such whose text stands in another order. */
const farLogit = constantFrom(1000, -1000, 10_000, -10_000, 2000, -2000, 9, 10, 0, 1, -1);
const far = tuple(
  oneof(
    array(farLogit, { minLength: 3, maxLength: 3 }),
    constantFrom(
      [-1000, -1001, -999],
      [-10_000, -10_000, -10_000],
      [10_000, -10_000, 0],
      [10_000, 2000, 2000],
      [2000, 2000, 10_000],
    ),
  ),
  integer({ min: 0, max: 2 }),
).map(([logits, target]) => [logits, target]);
/** One logit so far above the others that their share of the sum vanishes beside 1. */
const tails = tuple(integer({ min: 40, max: 80 }), real(-2, 2), integer({ min: 0, max: 2 })).map(
  ([above, off, target]) => [[0, 1, 2].map((c) => (c === target ? above : c * off)), target],
);

export const checks: Checks = {
  function: loss,
  alsoExports: [slopes],
  others: {
    [slopes]: {
      parameters: ['logits', 'target'],
      reference: stableCrossEntropyGradient,
      returns: ([logits]) => [(logits as unknown[]).length],
    },
  },
  parameters: ['logits', 'target'],
  inputs: oneof(ordinary, far, tails),
  tolerance: digits,
  reference: stableCrossEntropy,
  returns: () => [],
  python: { whole: ['target'] },
  steps: [
    property(loss, {
      id: 'uniform',
      name: 'equal logits cost the logarithm of the number of classes',
      next: 'With K equal logits each class has probability 1/K.',
      given: record({ logit: real(-3, 3), count: constantFrom(2, 3, 4, 5) }),
      calls: ({ logit, count }) => [[Array(count).fill(logit), 0]],
      expect: ([yours], { count }) =>
        equal(
          yours,
          Math.log(count),
          'All classes are equally likely, so the loss is the natural log of their number.',
        ),
    }),
    property(loss, {
      id: 'shift',
      name: 'adding the same to all logits changes nothing, be it 9,000',
      next: 'Only differences between logits may reach an exponential.',
      given: record({ example: examples, by: constantFrom(1, -3, 9000, -9000) }),
      calls: ({ example: { logits, target }, by }) => [
        [logits, target],
        [logits.map((z) => z + by), target],
      ],
      expect: ([before, after]) =>
        equal(after, before, 'All logits moved alike, so the loss should stay where it was.'),
    }),
    property<{ logits: number[]; target: number }, readonly number[]>(slopes, {
      id: 'adds-up',
      name: 'the slopes add up to 0',
      next: 'Moving all logits together changes nothing, so the slopes must cancel: one is negative, the others are not.',
      given: examples,
      calls: ({ logits, target }) => [[logits, target]],
      expect: ([yours = []]) => {
        const sum = yours.reduce((total, slope) => total + slope, 0);
        return that(Math.abs(sum) < 1e-5, yours, `These slopes add up to ${Number(sum.toPrecision(3))}.`);
      },
    }),
    values(loss, {
      id: 'values',
      name: 'the loss of any example comes out',
      next: 'Work the row below by hand: exponentials, their sum, its log, minus the true logit.',
      given: ordinary,
      reference: stableCrossEntropy,
      says: 'This example comes out differently.',
    }),
    ownGradient(loss, slopes, {
      id: 'own-slope',
      name: 'the gradient is the slope of your own loss, by finite differences',
      next: 'Raise one logit by 1/64, lower it by as much: the loss should change by 1/32 of that logit’s slope.',
      given: ordinary,
      says: 'Your gradient and the finite differences of your own loss disagree.',
    }),
    values(slopes, {
      id: 'slopes',
      name: 'the gradient is softmax, minus one at the true class',
      next: 'Softmax at every class; at the true class take 1 away.',
      given: ordinary,
      reference: stableCrossEntropyGradient,
      stage: 'gradient',
      says: 'The slopes of this example come out differently.',
    }),
    values(loss, {
      id: 'far',
      name: 'the loss is right for logits of ±10,000',
      next: 'Take the largest logit out of the sum, be it below zero or above, and keep the logarithm of the quotient as a difference.',
      given: far,
      reference: stableCrossEntropy,
      stage: 'stability',
      says: 'Far out an exponential overflows, or a probability becomes 0 and its logarithm is lost.',
    }),
    values(slopes, {
      id: 'far-slopes',
      name: 'and so is the gradient',
      next: 'The softmax of the gradient wants the same shift as the loss.',
      given: far,
      reference: stableCrossEntropyGradient,
      stage: 'stability',
      says: 'The loss holds this far out, the gradient does not.',
    }),
    values(loss, {
      id: 'tail',
      name: 'the loss is right to four digits where the true class is all but certain',
      next: 'In 1 + 10⁻¹⁸ the small part is rounded away. Add up the other classes alone; Math.log1p takes the log of 1 plus that.',
      given: tails,
      reference: stableCrossEntropy,
      stage: 'stability',
      tolerance: digits,
      says: 'The true class is all but certain, and what remains of the loss is lost.',
    }),
    values(slopes, {
      id: 'tail-slopes',
      name: 'and so is the gradient',
      next: 'The slope at the true class is minus the sum of all the others.',
      given: tails,
      reference: stableCrossEntropyGradient,
      stage: 'stability',
      tolerance: digits,
      says: 'The true class is all but certain, and its slope is lost.',
    }),
  ],
  mistakes: {
    'as-found': {
      says: 'This is still softmax, then log: right nearby, and NaN or ∞ where you saw it fail.',
      next: 'Subtract the largest logit first, and never form the probability.',
    },
    quotient: {
      says: 'The largest logit is subtracted, yet a probability is formed and becomes 0, where the loss should be thousands.',
      next: 'Stay in log space: the log of a quotient is a difference.',
    },
    clipped: {
      says: 'A floor under the probability keeps the loss finite and makes it wrong: no mistake costs more than 27.6.',
      next: 'Write the log of the quotient as a difference; then nothing needs clipping.',
    },
    'log-of-sum': {
      says: 'This is log-sum-exp as most libraries have it. It holds far out; where the true class is all but certain it rounds 1 + 10⁻¹⁸ to 1, and the loss to 0.',
      next: 'Leave the largest term, which is 1, out of the sum, and use Math.log1p.',
    },
    'true-logit-shift': {
      says: 'You take out the true logit. That is exact where it is the largest; where another towers above it, the exponential overflows.',
      next: 'Take out the largest logit, whichever class it belongs to.',
    },
    descent: {
      says: 'The gradient has the wrong sign: target minus softmax is the way downhill, the gradient points uphill.',
      next: 'Turn every sign.',
    },
    'softmax-alone': {
      says: 'The gradient is softmax alone; the true logit, which the loss subtracts, has no part in it yet.',
      next: 'Take 1 away at the true class.',
    },
    'minus-one': {
      says: 'At the true class you compute p − 1. Where p is all but 1, that is exactly 0, and learning stops early.',
      next: 'Use that the slopes add up to 0: minus the sum of the others.',
    },
    'by-probability': {
      says: 'This is the slope by the probability, −1/p at the true class. The question is about logits.',
      next: 'Multiply by the slope of softmax, or differentiate log-sum-exp minus the true logit.',
    },
    'unshifted-gradient': {
      says: 'The loss holds everywhere; the exponentials in the gradient still overflow.',
      next: 'Subtract the largest logit there, too.',
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
        'grad',
        'grads',
        'valueAndGrad',
      ],
      says: 'The numbers are right, and they lean on a finished function; here the point is to write it.',
      next: 'Exponentials, a sum and one logarithm are enough.',
    },
  ],
  hints: [
    {
      says: 'Divide every exponential by the largest one: the quotient stays, and no exponent is above 0. The loss becomes the largest logit, minus the true one, plus the log of the new sum.',
    },
    {
      says: 'In the new sum the largest term is exactly 1. Beside it, anything under 10⁻¹⁶ is rounded away. Math.log1p(x) is the log of 1 + x without ever forming 1 + x.',
      code: 'let rest = 0;\nfor (const [c, x] of logits.entries()) if (/* not the largest */) rest += /* … */;',
    },
    {
      says: 'The gradient is softmax at every other class. At the true class it is p − 1, and 1 − p is the share of the others: add those up and put a minus before them.',
    },
    {
      says: 'The loss is one line now, and the gradient a map with a branch for the true class.',
      code: 'return largest - /* … */ + Math.log1p(/* … */);\n\nreturn exponentials.map((e, c) => (c === target ? /* … */ : /* … */) / sum);',
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
