import * as tf from '@tensorflow/tfjs-core';
import { numbersWithin, probabilities } from './args/hostChecks.ts';
import { flag, oneOf, reductions, withDefaults } from './args/options.ts';
import { sameShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduction } from './loss.ts';
import { reduce, reduceOver } from './ops/reduce.ts';
import { withGradient } from './ops/withGradient.ts';
import { zeroFrom } from './ops/zeroFrom.ts';

export type KLReduction = Reduction | 'batchmean';

export interface KLDivOptions<R extends KLReduction = KLReduction> {
  /** Whether `target` holds log p instead of p. Default false. */
  logTarget?: boolean;
  /** `'batchmean'` divides the sum by the first axis' length, `'mean'` by the count of all numbers. */
  reduction?: R;
}

/**
 * Kullback–Leibler divergence: what it costs to code p's outcomes with a code made for q.
 *
 * p·(log p − log q) for each outcome. Where p is 0 the loss and both slopes are 0, even if log q is −∞. The default
 * reduction is `'batchmean'`, the divergence itself; PyTorch's default `'mean'` also divides by the outcomes.
 *
 * @param input log q, log-probabilities such as `tf.logSoftmax` gives; any shape, samples on the first axis
 * @param target p, probabilities of the same shape (or log p with `logTarget`); has a gradient too
 * @returns a scalar in nats, or the input's shape for `reduction: 'none'`
 * @throws if shapes differ (nothing broadcasts), a log-probability is above 0, p leaves [0, 1], `'batchmean'` finds no first axis, or an option is unknown
 * @example klDiv([[Math.log(0.25), Math.log(0.75)]], [[0.5, 0.5]]) // 0.5 log 2 + 0.5 log (2/3) = 0.1438
 * @see S. Kullback, R. A. Leibler, “On Information and Sufficiency” (1951), doi:10.1214/aoms/1177729694
 */
export function klDiv<R extends KLReduction = 'batchmean'>(
  input: Numeric,
  target: Numeric,
  options?: KLDivOptions<R>,
): LossOf<R> {
  const { logTarget, reduction } = withDefaults('klDiv', options, {
    logTarget: false,
    reduction: 'batchmean' as R,
  });
  flag('klDiv', 'logTarget', logTarget);
  oneOf('klDiv', 'reduction', reduction, [...reductions, 'batchmean']);
  return tf.tidy(() => {
    const given = { input: toFloat('klDiv', 'input', input), target: toFloat('klDiv', 'target', target) };
    sameShape('klDiv', given);
    if (reduction === 'batchmean' && given.input.rank === 0) {
      throw new Error(
        "klDiv: input [] has no first axis to average over; give [N,C], or reduction 'sum' for one number",
      );
    }
    const x = logsWithin('input', given.input, 'for probabilities q give log q');
    const t = logTarget
      ? logsWithin('target', given.target, 'for probabilities p leave logTarget out')
      : probabilities('klDiv', 'target', given.target, 'for log p set logTarget: true');
    // In one row, because WebGL's `where` stops at rank 4.
    const row = [tf.reshape(x, [x.size]), tf.reshape(t, [t.size])] as const;
    const losses = tf.reshape(logTarget ? divergenceOfLogs(...row) : divergence(...row), x.shape);
    if (reduction !== 'batchmean') return reduce(losses, reduction as Reduction) as LossOf<R>;
    return reduceOver(losses, Math.max(x.shape[0] as number, 1), 'mean') as LossOf<R>;
  });
}

/** Holds log-probabilities to at most 0, which tells them from probabilities and logits. */
function logsWithin(argument: string, tensor: tf.Tensor, advice: string): tf.Tensor {
  return numbersWithin('klDiv', argument, tensor, [-Infinity, 0], advice);
}

// p·(log p − x) where p is 0 would be 0·∞ in the value or in a slope. So every slope is stated and masked, and each
// is built from pieces that are themselves stated: the second derivative is right as well.
const divergence = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, p: tf.Tensor) => tf.mul(p, logRatio(x, p)),
  (dy, x, p) => [
    tf.add(tf.mul(dy, tf.neg(tf.relu(p))), zeroFrom(x)), // linear in x: the second derivative is 0, not absent
    tf.mul(dy, tf.add(logRatio(x, p), oneAboveZero(p))),
  ],
);

/** log p − x where p is above 0, else 0. */
const logRatio = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, p: tf.Tensor) => tf.where(tf.greater(p, 0), tf.sub(tf.log(p), x), tf.zerosLike(x)),
  (dy, _x, p) => {
    const masked = tf.mul(dy, oneAboveZero(p));
    return [tf.neg(masked), tf.div(masked, tf.add(tf.relu(p), tf.sub(1, oneAboveZero(p))))];
  },
);

const divergenceOfLogs = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, t: tf.Tensor) => tf.mul(tf.exp(t), logRatioOfLogs(x, t)),
  (dy, x, t) => {
    const p = tf.exp(t);
    return [
      tf.sub(zeroFrom(x), tf.mul(dy, p)),
      tf.mul(dy, tf.mul(p, tf.add(logRatioOfLogs(x, t), oneAboveZero(p)))),
    ];
  },
);

/** t − x where e^t is above 0, else 0. */
const logRatioOfLogs = /* @__PURE__ */ withGradient(
  (x: tf.Tensor, t: tf.Tensor) => tf.where(tf.greater(tf.exp(t), 0), tf.sub(t, x), tf.zerosLike(x)),
  (dy, _x, t) => {
    const masked = tf.mul(dy, oneAboveZero(tf.exp(t)));
    return [tf.neg(masked), masked];
  },
);

const oneAboveZero = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => tf.cast(tf.greater(x, 0), 'float32'),
  (_dy, x) => [tf.zerosLike(x)],
);

const logits = [
  [1, 2, 3],
  [0, 0, 0],
];
const logProbabilities = logits.map((row) => {
  const total = Math.log(row.reduce((sum, x) => sum + Math.exp(x), 0));
  return row.map((x) => x - total);
});
const certainAndSplit = [
  [0, 0.5, 0.5],
  [1, 0, 0],
];

export const klDivEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'kl-divergence',
  functionName: 'klDiv',
  loss: klDiv,
  title: 'Kullback–Leibler divergence',
  label: 'KL',
  summary: 'Measures how far the predicted distribution q is from the true one p, in nats.',
  family: 'generative',
  order: 1,
  formula: String.raw`\ell(x, t) = \sum_{c=1}^{C} t_c \left(\log t_c - x_c\right)`,
  symbols: [
    {
      tex: 'x_c',
      meaning: 'predicted log-probability of outcome c',
      unit: 'nats',
      code: ['logQ', 'log_q'],
    },
    {
      tex: 't_c',
      meaning: 'target: the true probability of outcome c; an impossible outcome adds 0',
      unit: 'none',
      code: ['p'],
    },
    { tex: 'C', meaning: 'how many outcomes there are', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'a fair coin against a loaded one',
      args: [[[Math.log(0.25), Math.log(0.75)]], [[0.5, 0.5]]],
      expected: 0.14384103622589042,
      source: 'by hand: ½ log 2 + ½ log ⅔',
    },
    {
      name: 'impossible outcomes add nothing, in the sum',
      args: [logProbabilities, certainAndSplit, { reduction: 'sum' }],
      expected: 1.3130711,
      source: 'PyTorch 2.13',
    },
    {
      name: 'the same per sample',
      args: [logProbabilities, certainAndSplit],
      expected: 0.6565355,
      source: 'PyTorch 2.13',
    },
    {
      name: 'the same divided by all six numbers',
      args: [logProbabilities, certainAndSplit, { reduction: 'mean' }],
      expected: 0.2188452,
      source: 'PyTorch 2.13',
    },
  ],
  names: {
    pytorch: 'torch.nn.functional.kl_div',
    keras: 'keras.losses.KLDivergence',
    optax: 'optax.losses.kl_divergence',
  },
  uses: [
    'Distillation: a small model learns a large one’s probabilities.',
    'Targets that are distributions, such as labels that annotators disagree about.',
  ],
  pitfalls: [
    'input is log q, target is p: keras takes two probabilities, the true ones first.',
    'It is not symmetric: swapping p and q changes what the model prefers to miss.',
    'PyTorch’s default mean also divides by the outcomes, which is not the divergence.',
  ],
  papers: [
    {
      authors: 'S. Kullback, R. A. Leibler',
      title: 'On Information and Sufficiency',
      year: 1951,
      id: '10.1214/aoms/1177729694',
    },
  ],
}));
