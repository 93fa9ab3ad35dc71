import { expOfMinus, log1pOfShare } from './arithmetic.ts';
import type { Each, EachTarget } from './each.ts';

/**
 * |[x > 0] − t|·|x| + log(1 + e^(−|x|)), which neither overflows nor cancels, and its slope σ(x) − t split alike.
 *
 * An infinite logit is held to what 0 still makes 0 of.
 */
export const logisticLosses: Each = (x, t, values, slopes) => {
  for (let i = 0; i < values.length; i += 1) {
    const logit = x[i] as number;
    const target = t[i] as number;
    const size = Math.min(Math.abs(logit), 1e300);
    const power = expOfMinus(size);
    const yes = Number(logit > 0);
    values[i] = Math.abs(yes - target) * size + log1pOfShare(power);
    slopes[i] = yes - target + (power / (1 + power)) * (1 - 2 * yes);
  }
};

export const logisticTargetSlopes: EachTarget = (x, _t, slopes) => {
  for (let i = 0; i < slopes.length; i += 1) slopes[i] = -(x[i] as number);
};
