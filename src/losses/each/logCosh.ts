import { expOfMinus, log1pOfShare, signOf } from './arithmetic.ts';
import type { Each } from './each.ts';

/** In powers of e^(−2|r|), which lies in (0, 1]; near 0, where they cancel, by the Taylor series. */
export const logCoshErrors: Each = (x, t, values, slopes) => {
  for (let i = 0; i < values.length; i += 1) {
    const r = (x[i] as number) - (t[i] as number);
    const size = Math.abs(r);
    const power = expOfMinus(2 * size);
    values[i] = size < 0.5 ? logCoshNear0(r * r) : size + log1pOfShare(power) - Math.LN2;
    slopes[i] = size < 0.01 ? r - (r * r * r) / 3 : (signOf(r) * (1 - power)) / (1 + power);
  }
};

/** log cosh r up to r¹² from r², an error below 2e-7 of the value for |r| < ½. */
function logCoshNear0(square: number): number {
  const higher = -17 / 2520 + square * (31 / 14175 + square * (-691 / 935550));
  return square * (1 / 2 + square * (-1 / 12 + square * (1 / 45 + square * higher)));
}
