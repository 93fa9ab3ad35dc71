import * as tf from '@tensorflow/tfjs-core';
import { classRows, classWeights, cleanRows, readLabels, rowWeights } from './args/classTargets.ts';
import { onHost, rounding } from './args/hostChecks.ts';
import { oneOf, reductions, wholeNumber, withDefaults } from './args/options.ts';
import { shapesEqual, showShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { negativeLogRow } from './each/nll.ts';
import { entryOf } from './entry.ts';
import type { ClassWeights, LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { inMemory } from './ops/inMemory.ts';
import { numbersOf } from './ops/numbers.ts';
import { labelledRows } from './ops/passOverRows.ts';
import { type EmptyMean, reduce, reduceWeighted } from './ops/reduce.ts';
import { pickLabelled } from './ops/rows.ts';

export interface NllOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** One weight per class. */
  weight?: ClassWeights;
  /** The class index whose samples count for nothing. Default −100. */
  ignoreIndex?: number;
  /** The class axis. Default −1: classes last; `axis: 1` for PyTorch's layout. */
  axis?: number;
  /** The mean over no samples: 0, or NaN as in PyTorch. Its gradient is 0 either way. Default `'zero'`. */
  emptyMean?: EmptyMean;
}

/**
 * Negative log-likelihood: minus the log-probability of the right class, read off log-probabilities.
 *
 * `crossEntropy` is this loss after a log softmax. **The class axis is the last one**, not axis 1 as in
 * PyTorch. The mean is Σ l / Σ w over the samples that are not ignored.
 *
 * @param logProbs log-probabilities [N,…,C], or [C] for one sample
 * @param target class indices [N,…]
 * @returns a scalar in nats, or [N,…] for `reduction: 'none'` (ignored samples give 0)
 * @throws if shapes disagree or a label is out of range
 * @example nllLoss([[Math.log(0.2), Math.log(0.8)]], [1]) // −log 0.8 = 0.2231
 * @see C. M. Bishop, “Pattern Recognition and Machine Learning” (2006), section 4.3.4
 */
export function nllLoss<R extends Reduction = 'mean'>(
  logProbs: Numeric,
  target: Numeric,
  options?: NllOptions<R>,
): LossOf<R> {
  const settings = withDefaults('nllLoss', options, {
    weight: undefined as ClassWeights | undefined,
    ignoreIndex: -100,
    axis: -1,
    emptyMean: 'zero' as EmptyMean,
    reduction: 'mean' as R,
  });
  const { ignoreIndex, emptyMean, reduction } = settings;
  wholeNumber('nllLoss', 'ignoreIndex', ignoreIndex);
  oneOf('nllLoss', 'emptyMean', emptyMean, ['zero', 'nan']);
  oneOf('nllLoss', 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const input = toFloat('nllLoss', 'logProbs', logProbs);
    const { rows, classes, lossShape } = classRows('nllLoss', input, settings.axis);
    const given = toFloat('nllLoss', 'target', target);
    if (!shapesEqual(given.shape, lossShape)) {
      throw new Error(
        `nllLoss: logProbs ${showShape(input.shape)} and target ${showShape(given.shape)} disagree; ` +
          `give class indices in shape ${showShape(lossShape)}`,
      );
    }
    const weights = classWeights('nllLoss', 'weight', settings.weight, classes);
    if (!(settings.weight instanceof tf.Tensor) && !couldBeProbabilities(rows)) {
      const of = { rows, target: given, reduction };
      const loss = labelledRows(of, negativeLogRow, { ignoreIndex, weights: weights?.dataSync() });
      if (loss) return loss;
    }
    const found = readLabels('nllLoss', given, classes, ignoreIndex);
    const own = rowWeights(found, weights);
    const clean = cleanRows(rows, found.valid);
    notProbabilities(clean);
    const surprisal = tf.sub(0, pickLabelled(clean, found.labels));
    const losses = tf.reshape(own ? tf.mul(surprisal, own) : surprisal, lossShape);
    return own ? reduceWeighted(losses, own, reduction, emptyMean) : reduce(losses, reduction, emptyMean);
  });
}

/** Rows that all lie in [0, 1] and add up to 1 came from a softmax; log-probabilities are negative. */
/** Log-probabilities are at most 0 and the first of them nearly always below it. */
function couldBeProbabilities(rows: tf.Tensor2D): boolean {
  return rows.size === 0 || !inMemory() || !((numbersOf(rows)[0] as number) < 0);
}

function notProbabilities(rows: tf.Tensor2D): void {
  const [count, classes] = rows.shape;
  const numbers = onHost(rows);
  if (!numbers || count === 0 || classes === 1) return;
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let at = row * classes; at < (row + 1) * classes; at += 1) {
      const each = numbers[at] as number;
      if (each < 0 || each > 1) return;
      sum += each;
    }
    if (Math.abs(sum - 1) > rounding) return;
  }
  throw new Error(
    'nllLoss: every row of logProbs adds up to 1, so these are probabilities; give their logarithms, or logits to crossEntropy',
  );
}

export const nllEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'nll',
  functionName: 'nllLoss',
  loss: nllLoss,
  title: 'Negative log-likelihood',
  label: 'NLL',
  summary:
    'Minus the log-probability of the right class: cross-entropy for models that give log-probabilities.',
  family: 'classification',
  order: 2,
  formula: String.raw`\ell(x, y) = -x_y`,
  symbols: [
    { tex: 'x_c', meaning: 'log-probability of class c', unit: 'nats', code: ['logProbs', 'log_p'] },
    { tex: 'y', meaning: 'index of the right class', unit: 'none', code: ['classes'] },
  ],
  parameters: [],
  worked: [
    {
      name: 'two samples of two classes',
      args: [
        [
          [-1.5, -0.25],
          [-0.5, -1],
        ],
        [1, 1],
      ],
      expected: 0.625,
      source: 'by hand: (0.25 + 1) / 2',
    },
    {
      name: 'the same with the second class weighing three times the first, and one sample of each',
      args: [
        [
          [-1.5, -0.25],
          [-0.5, -1],
        ],
        [1, 0],
        { weight: [1, 3] },
      ],
      expected: 0.3125,
      source: 'by hand: (3·0.25 + 1·0.5) / (3 + 1)',
    },
  ],
  names: { pytorch: 'torch.nn.functional.nll_loss', keras: null, optax: null },
  uses: ['After a log softmax that the model needs anyway, such as in a language model’s beam search.'],
  pitfalls: [
    'It takes log-probabilities: on probabilities it is bounded and teaches little, on logits it has no minimum.',
    'Where only the loss is needed, crossEntropy on logits is the same number with less to go wrong.',
  ],
  papers: [
    {
      authors: 'C. M. Bishop',
      title: 'Pattern Recognition and Machine Learning',
      year: 2006,
      id: 'https://www.microsoft.com/en-us/research/publication/pattern-recognition-machine-learning/',
    },
  ],
}));
