import { expOfMinus, log1pOfShare } from './arithmetic.ts';
import type { Numbers } from './each.ts';

/**
 * The loss of one sample, whose scores are the numbers of `x` from `from` to `to`, and whose class is `label`.
 *
 * Writes `scale` times its slopes by the scores into the same places of `slopes`, where there are any. NaN for scores
 * that it leaves to the composition, such as infinite ones.
 */
export type EachRow = (
  x: Numbers,
  from: number,
  to: number,
  label: number,
  slopes: Numbers | null,
  scale: number,
) => number;

/** The same under one share for each class, in the places of its score. */
export type SharesRow = (
  x: Numbers,
  shares: Numbers,
  from: number,
  to: number,
  slopes: Numbers | null,
  scale: number,
) => number;

/** Where the largest number of a row is; an infinite or NaN one makes its loss NaN. */
export function topOf(x: Numbers, from: number, to: number): number {
  let top = from;
  let max = x[from] as number;
  for (let i = from + 1; i < to; i += 1) {
    const each = x[i] as number;
    if (each > max) {
      max = each;
      top = i;
    }
  }
  return top;
}

/** Adds e^(x − max) over part of a row, and keeps each where there is room. */
export function exponentials(
  x: Numbers,
  from: number,
  to: number,
  max: number,
  kept: Numbers | null,
): number {
  let sum = 0;
  if (!kept) {
    for (let i = from; i < to; i += 1) sum += expOfMinus(max - (x[i] as number));
    return sum;
  }
  for (let i = from; i < to; i += 1) {
    const each = expOfMinus(max - (x[i] as number));
    kept[i] = each;
    sum += each;
  }
  return sum;
}

export function multiplyRow(numbers: Numbers, from: number, to: number, factor: number): void {
  for (let i = from; i < to; i += 1) numbers[i] = (numbers[i] as number) * factor;
}

/** −log of own / (own + others), of which neither part cancels; `below` is how far the class lies below the largest. */
export function surprisalOf(own: number, others: number, below: number): number {
  return others <= own ? log1pOfShare(others / own) : Math.log(own + others) + below;
}
