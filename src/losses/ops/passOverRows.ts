import type * as tf from '@tensorflow/tfjs-core';
import type { EachRow, SharesRow } from '../each/rows.ts';
import type { LossOf, Reduction } from '../loss.ts';
import { within } from './elementwise.ts';
import { onePass } from './onePass.ts';

// Losses of samples, one row of scores [M,C] each, in one pass; `null` where they have to be composed.

/** Scores [M,C], and a label or C shares for each row. */
export interface Rows<R extends Reduction> {
  rows: tf.Tensor2D;
  /** Class indices, M of them, or shares [M,C]. */
  target: tf.Tensor;
  reduction: R;
}

/** Which label counts for nothing, and what the others weigh: 1 each, or as their class. */
export interface LabelOptions {
  ignoreIndex?: number;
  weights?: ArrayLike<number> | undefined;
}

/** Losses under labels; the mean divides by the weights of the labels that are not ignored. */
export function labelledRows<R extends Reduction>(
  { rows, target, reduction }: Rows<R>,
  row: EachRow,
  { ignoreIndex, weights }: LabelOptions = {},
): LossOf<R> | null {
  if (reduction === 'none') return null;
  const classes = rows.shape[1];
  const weightOf = (label: number) => (label === ignoreIndex ? 0 : ((weights?.[label] ?? 1) as number));
  return onePass({
    input: rows,
    target,
    run: (x, labels, slopes) => {
      let total = 0;
      for (let i = 0; i < labels.length; i += 1) {
        const label = labels[i] as number;
        if (label !== ignoreIndex && !(Number.isInteger(label) && label >= 0 && label < classes)) return null;
        total += weightOf(label);
      }
      if (total === 0) return null;
      const divisor = reduction === 'sum' ? 1 : total;
      let sum = 0;
      for (let i = 0; i < labels.length; i += 1) {
        const label = labels[i] as number;
        const [from, to] = [i * classes, (i + 1) * classes];
        const weight = weightOf(label);
        if (label === ignoreIndex) slopes?.fill(0, from, to);
        else sum += weight * Math.fround(row(x, from, to, label, slopes, weight / divisor));
      }
      return Number.isFinite(sum) ? sum / divisor : null;
    },
    byTarget: null,
  }) as LossOf<R> | null;
}

/** Losses under shares; the mean divides by the number of rows. */
export function sharedRows<R extends Reduction>(
  { rows, target, reduction }: Rows<R>,
  row: SharesRow,
  byShares: SharesRow,
): LossOf<R> | null {
  if (reduction === 'none') return null;
  const [count, classes] = rows.shape;
  const scale = reduction === 'sum' ? 1 : 1 / count;
  const over = (each: SharesRow, x: Float32Array, shares: Float32Array, slopes: Float32Array | null) => {
    let sum = 0;
    for (let from = 0; from < x.length; from += classes) {
      sum += Math.fround(each(x, shares, from, from + classes, slopes, scale));
    }
    return sum;
  };
  return onePass({
    input: rows,
    target,
    run: (x, shares, slopes) => {
      if (!within(shares, 0, 1)) return null;
      const sum = over(row, x, shares, slopes);
      return Number.isFinite(sum) ? sum * scale : null;
    },
    byTarget: (x, shares, slopes) => over(byShares, x, shares, slopes),
  }) as LossOf<R> | null;
}
