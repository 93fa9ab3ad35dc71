import * as tf from '@tensorflow/tfjs-core';
import { numbersWithin } from './args/hostChecks.ts';
import { flag, numberIn, withDefaults } from './args/options.ts';
import { poissonLosses, poissonTargetSlopes } from './each/poissonNLL.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { within } from './ops/elementwise.ts';
import { ofPair } from './ops/ofPair.ts';
import { withGradient } from './ops/withGradient.ts';

export interface PoissonNLLOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** Whether the input is the logarithm of the rate; false for the rate itself. Default true. */
  logInput?: boolean;
  /** Whether to add Stirling's approximation of log t! for counts above 1, which changes no slope by the input. Default false. */
  full?: boolean;
  /** What is added to a rate before its logarithm, above 0. Default 1e-8. */
  eps?: number;
}

const fn = 'poissonNLLLoss';

/**
 * Poisson negative log-likelihood: a predicted rate against a count of what happened.
 *
 * e^x − t x, or x − t log(x + eps) with `logInput: false`. Counts may be fractions, such as means of counts.
 *
 * @param input logarithms of rates, or rates with `logInput: false`, any shape
 * @param target counts, at least 0, the input's shape
 * @returns a scalar in nats, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ, a count is below 0, or `eps` is not above 0
 * @example poissonNLLLoss([0, Math.log(2)], [3, 2]) // (1 − 0 + 2 − 2 log 2) / 2 = 0.8069
 * @see P. McCullagh and J. A. Nelder, “Generalized Linear Models” (1989), chapter 6
 */
export function poissonNLLLoss<R extends Reduction = 'mean'>(
  input: Numeric,
  target: Numeric,
  options?: PoissonNLLOptions<R>,
): LossOf<R> {
  const { logInput, full, eps, reduction } = withDefaults(fn, options, {
    logInput: true,
    full: false,
    eps: 1e-8,
    reduction: 'mean' as R,
  });
  flag(fn, 'logInput', logInput);
  flag(fn, 'full', full);
  numberIn(fn, 'eps', eps, { above: 0 });
  const poisson = { logInput, full, eps };
  return ofPair(fn, input, target, {
    inNumbers: {
      each: poissonLosses(poisson),
      byTarget: poissonTargetSlopes(poisson),
      sound: (_x, t) => within(t, 0, Infinity),
    },
    composed: (x, t) => {
      const losses = logInput ? tf.sub(exp(x), tf.mul(t, x)) : tf.sub(x, tf.mul(t, tf.log(tf.add(x, eps))));
      return full ? tf.add(losses, stirlingOf(t)) : losses;
    },
    check: (t) => numbersWithin(fn, 'target', t, [0, Infinity], 'a count is never below 0'),
    reduction,
  });
}

/** tfjs's own gradient keeps what exp gave, of which a second derivative knows nothing. */
const exp: (x: tf.Tensor) => tf.Tensor = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.exp(x),
  (dy, x) => [tf.mul(dy, exp(x))],
);

/** Where t is above 1, what `of` makes of it; 0 elsewhere. NaN counts as above, so that it stays NaN. */
function above1(t: tf.Tensor, of: (many: tf.Tensor) => tf.Tensor): tf.Tensor {
  const few = tf.lessEqual(t, 1);
  return tf.where(few, tf.zerosLike(t), of(tf.where(few, tf.onesLike(t), t)));
}

/** Stirling's approximation of log t! where t is above 1. Its slopes are spelt out: a comparison has none. */
const stirlingOf = /* @__PURE__ */ withGradient(
  (t: tf.Tensor) =>
    above1(t, (many) => {
      const root = tf.mul(0.5, tf.log(tf.mul(2 * Math.PI, many)));
      return tf.add(tf.sub(tf.mul(many, tf.log(many)), many), root);
    }),
  (dy, t) => [tf.mul(dy, stirlingSlope(t))],
);

const stirlingSlope = /* @__PURE__ */ withGradient(
  (t: tf.Tensor) => above1(t, (many) => tf.add(tf.log(many), tf.div(0.5, many))),
  (dy, t) => [
    tf.mul(
      dy,
      above1(t, (many) => tf.div(tf.sub(1, tf.div(0.5, many)), many)),
    ),
  ],
);

export const poissonNLLEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'poisson-nll',
  functionName: 'poissonNLLLoss',
  loss: poissonNLLLoss,
  title: 'Poisson NLL',
  label: 'Poisson NLL',
  summary: 'A predicted rate, given as its logarithm, against a count: rates too high cost exponentially.',
  family: 'regression',
  order: 21,
  nearest: 'mse',
  formula: String.raw`\ell(x, t) = e^{x} - t x`,
  symbols: [
    { tex: 'x', meaning: 'score: the logarithm of the predicted rate', unit: 'nats' },
    { tex: 't', meaning: 'target: the count', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'a rate of 1 for a count of 3, a rate of 2 for a count of 2',
      args: [[0, Math.LN2], [3, 2], { reduction: 'none' }],
      expected: [1, 2 - 2 * Math.LN2],
      source: 'by hand: 1 − 0 and 2 − 2 log 2',
    },
    {
      name: 'the same from the rates themselves, with Stirling’s log t!',
      args: [[1, 2], [3, 2], { logInput: false, full: true, reduction: 'none' }],
      expected: [2.7640815, 1.2655122],
      source: 'by hand: 1 + 3 log 3 − 3 + ½ log 6π, and 2 − 2 log 2 + 2 log 2 − 2 + ½ log 4π',
    },
  ],
  names: { pytorch: 'torch.nn.functional.poisson_nll_loss', keras: 'keras.losses.Poisson', optax: null },
  uses: ['Counts: visitors an hour, photons on a detector, goals in a match.'],
  pitfalls: [
    'By default the input is the logarithm of the rate; Keras takes the rate itself.',
    'The loss may be negative: without log t! it is no log-likelihood of its own, only its slope is.',
    'Counts that vary more than their mean want a loss with a variance of its own.',
  ],
  papers: [
    {
      authors: 'P. McCullagh, J. A. Nelder',
      title: 'Generalized Linear Models',
      year: 1989,
      id: '10.1007/978-1-4899-3242-6',
    },
  ],
}));
