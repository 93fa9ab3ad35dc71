import * as tf from '@tensorflow/tfjs-core';
import { flag, oneOf, reductions, show, wholeNumber, withDefaults } from './args/options.ts';
import { showShape } from './args/shapes.ts';
import { toFloat } from './args/toTensor.ts';
import { alignmentLoss } from './each/ctc.ts';
import { entryOf } from './entry.ts';
import type { LossOf, Numeric, Reduced, Reduction } from './loss.ts';
import { reduce } from './ops/reduce.ts';
import { withGradientKeeping } from './ops/withGradient.ts';

export interface CtcOptions<R extends Reduction = Reduction> extends Reduced<R> {
  /** The class that means that nothing is written. Default 0. */
  blank?: number;
  /** Whether a target that cannot be written in its time costs 0 instead of ∞. Default false. */
  zeroInfinity?: boolean;
}

const fn = 'ctcLoss';

/**
 * Connectionist temporal classification: how surprising a sequence of labels is, however it is spread over time.
 *
 * A way to write the labels gives a class to every time: labels may be held, and blanks stand between them at will;
 * two equal labels in a row need one. The loss is minus the log of the probability of all ways together, found in
 * O(T·S) in log space. `'mean'` divides each loss by its number of labels, then by the samples, as in PyTorch. The
 * slope is that by the logits of which `logProbs` are the log softmax, also as in PyTorch; where the target cannot be
 * written the loss is ∞, or 0 with `zeroInfinity`, and the slope 0. There is no second derivative.
 *
 * @param logProbs log-probabilities [T,N,C], time first and classes last, or [T,C] for one sample
 * @param target class indices without blanks: [N,S], padded with anything, or all samples' labels in one row
 * @param inputLengths how many times of each sample count, [N], or one number for one sample
 * @param targetLengths how many labels each sample has, [N], or one number for one sample
 * @returns a scalar in nats, or [N] ([] for one sample) for `reduction: 'none'`
 * @throws if shapes and lengths disagree, a label is blank or no class, or a log-probability is above 0
 * @example ctcLoss(tf.log([[[0.6, 0.4]], [[0.3, 0.7]]]), [[1]], [2], [1]) // −log(0.6·0.7 + 0.4·0.3 + 0.4·0.7) = 0.1985
 * @see A. Graves, S. Fernández, F. Gomez and J. Schmidhuber, “Connectionist Temporal Classification” (2006), doi:10.1145/1143844.1143891
 */
export function ctcLoss<R extends Reduction = 'mean'>(
  logProbs: Numeric,
  target: Numeric,
  inputLengths: Numeric,
  targetLengths: Numeric,
  options?: CtcOptions<R>,
): LossOf<R> {
  const { blank, zeroInfinity, reduction } = withDefaults(fn, options, {
    blank: 0,
    zeroInfinity: false,
    reduction: 'mean' as R,
  });
  wholeNumber(fn, 'blank', blank);
  flag(fn, 'zeroInfinity', zeroInfinity);
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const logs = toFloat(fn, 'logProbs', logProbs);
    const { rank } = logs;
    if (rank !== 2 && rank !== 3) {
      throw new Error(`${fn}: logProbs must be [T,N,C] or [T,C]; got shape ${showShape(logs.shape)}`);
    }
    const batch = rank === 3 ? logs : tf.expandDims(logs, 1);
    const [times, count, classes] = batch.shape as [number, number, number];
    if (blank < 0 || blank >= classes) {
      throw new Error(`${fn}: blank must be a class index from 0 to ${classes - 1}; got ${blank}`);
    }
    const spoken = lengths('inputLengths', inputLengths, count, times);
    const written = lengths('targetLengths', targetLengths, count, Infinity);
    const labels = labelsOf(toFloat(fn, 'target', target), written, { classes, blank });
    const each = lossOfEach(batch, (logs, slopes) =>
      labels.map((row, n) => {
        const utterance = {
          logs,
          from: n * classes,
          step: count * classes,
          classes,
          times: spoken[n] as number,
        };
        const loss = alignmentLoss({ ...utterance, labels: row, blank }, slopes);
        return zeroInfinity && loss === Infinity ? 0 : loss;
      }),
    );
    const losses = rank === 3 ? each : tf.reshape(each, []);
    if (reduction !== 'mean') return reduce(losses, reduction);
    const perLabel = tf.tensor1d(written.map((length) => Math.max(length, 1)));
    return reduce(tf.div(each, perLabel), reduction);
  });
}

/** One loss for each sample, [N], and its slopes, both from one pass over plain numbers. */
function lossOfEach(
  batch: tf.Tensor,
  run: (logs: ArrayLike<number>, slopes: Float32Array | null) => number[],
): tf.Tensor {
  const numbers = batch.dataSync();
  checkLogs(numbers);
  const slopes = tf.engine().isTapeOn() ? new Float32Array(batch.size) : null;
  const values = run(numbers, slopes);
  if (!slopes) return tf.tensor1d(values, 'float32');
  const known = withGradientKeeping<[tf.Tensor]>(
    () => ({ value: tf.tensor1d(values, 'float32'), keep: [tf.tensor(slopes, batch.shape)] }),
    (dy, _inputs, [unit]) => [tf.mul(unit as tf.Tensor, tf.reshape(dy, [1, dy.size, 1]))],
  );
  return known(batch);
}

function checkLogs(numbers: ArrayLike<number>): void {
  for (let index = 0; index < numbers.length; index += 1) {
    if ((numbers[index] as number) <= 1e-5 || Number.isNaN(numbers[index])) continue;
    throw new Error(
      `${fn}: logProbs must be at most 0; got ${numbers[index]} at flat index ${index}; take tf.logSoftmax of logits`,
    );
  }
}

/** One whole number for each sample. */
function lengths(name: string, given: Numeric, count: number, most: number): number[] {
  const tensor = toFloat(fn, name, given);
  if (tensor.size !== count || tensor.rank > 1) {
    throw new Error(
      `${fn}: ${name} must hold one length for each of the ${count} samples; got ${showShape(tensor.shape)}`,
    );
  }
  const numbers = [...tensor.dataSync()];
  for (const length of numbers) {
    if (Number.isInteger(length) && length >= 0 && length <= most) continue;
    const bound = Number.isFinite(most) ? `to ${most}` : 'on';
    throw new Error(`${fn}: ${name} must be whole numbers from 0 ${bound}; got ${show(length)}`);
  }
  return numbers;
}

/** Each sample's labels, from a padded table or from one row of all. */
function labelsOf(
  target: tf.Tensor,
  written: readonly number[],
  { classes, blank }: { classes: number; blank: number },
): number[][] {
  const all = written.reduce((sum, length) => sum + length, 0);
  const table = target.rank === 2 && target.shape[0] === written.length;
  const inOneRow = target.rank === 1 && (target.size === all || (written.length === 1 && target.size > all));
  const width = table ? (target.shape[1] as number) : 0;
  if (!table && !inOneRow) {
    throw new Error(
      `${fn}: target ${showShape(target.shape)} does not fit targetLengths; ` +
        `give [${written.length},S], or all ${all} labels in one row`,
    );
  }
  const numbers = target.dataSync();
  let start = 0;
  return written.map((length, n) => {
    if (table && length > width) {
      throw new Error(
        `${fn}: targetLengths must be at most ${width}, the labels in a row of target; got ${length}`,
      );
    }
    const from = table ? n * width : start;
    start += length;
    const labels = [...numbers.slice(from, from + length)];
    for (const label of labels) {
      if (Number.isInteger(label) && label >= 0 && label < classes && label !== blank) continue;
      throw new Error(
        `${fn}: target must hold class indices from 0 to ${classes - 1} other than blank ${blank}; got ${label}`,
      );
    }
    return labels;
  });
}

export const ctcEntry = /* @__PURE__ */ entryOf(() => ({
  id: 'ctc',
  functionName: 'ctcLoss',
  loss: ctcLoss,
  title: 'CTC',
  label: 'CTC',
  summary: 'The surprise at a sequence of labels, summed over every way in which time may spell it.',
  family: 'classification',
  order: 23,
  nearest: 'cross-entropy',
  formula: String.raw`\ell(a) = -\log \sum_{k=1}^{K} e^{a_k}`,
  symbols: [
    {
      tex: 'a_k',
      meaning: 'log-probability of the k-th way to write the target: the sum over time of its classes’ logs',
      unit: 'nats',
    },
    { tex: 'K', meaning: 'number of ways to write the target over time', unit: 'none' },
  ],
  parameters: [],
  worked: [
    {
      name: 'one label over two times: blank first, held, or blank last',
      args: [[[[Math.log(0.6), Math.log(0.4)]], [[Math.log(0.3), Math.log(0.7)]]], [[1]], [2], [1]],
      expected: -Math.log(0.82),
      source: 'by hand: −log(0.6·0.7 + 0.4·0.7 + 0.4·0.3)',
    },
    {
      name: 'the same label twice needs a blank between: one way over three times',
      args: [
        [
          [[Math.log(0.5), Math.log(0.5)]],
          [[Math.log(0.5), Math.log(0.5)]],
          [[Math.log(0.5), Math.log(0.5)]],
        ],
        [[1, 1]],
        [3],
        [2],
        { reduction: 'sum' },
      ],
      expected: 3 * Math.LN2,
      source: 'by hand: −log(½ · ½ · ½)',
    },
    {
      name: 'more labels than time, counted as nothing',
      args: [[[[Math.log(0.5), Math.log(0.5)]]], [[1, 1]], [1], [2], { zeroInfinity: true }],
      expected: 0,
      source: 'by hand: no way, so 0 by zeroInfinity',
    },
  ],
  names: { pytorch: 'torch.nn.functional.ctc_loss', keras: null, optax: null },
  uses: [
    'Speech and handwriting: it is known what was said, not when.',
    'Any sequence whose labels are fewer than its times and in the same order.',
  ],
  pitfalls: [
    'It takes log-probabilities: logits are refused, tf.logSoftmax comes first.',
    'Without zeroInfinity one target longer than its time makes the batch’s loss infinite.',
    'Two equal labels in a row need a time more, for the blank between them.',
    'The mean divides by the number of labels first, so long targets weigh as much as short ones.',
  ],
  papers: [
    {
      authors: 'A. Graves, S. Fernández, F. Gomez, J. Schmidhuber',
      title: 'Connectionist Temporal Classification',
      year: 2006,
      id: '10.1145/1143844.1143891',
    },
  ],
}));
