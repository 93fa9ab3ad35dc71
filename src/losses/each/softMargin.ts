import { expOfMinus, log1pOfShare } from './arithmetic.ts';
import type { Each, EachTarget, Numbers } from './each.ts';

/** log(1 + e^(−tx)) as max(0, −tx) + log(1 + e^(−|tx|)), and its slope −t σ(−tx). */
export const softMargins: Each = (x, t, values, slopes) => {
  for (let i = 0; i < values.length; i += 1) {
    const lead = (t[i] as number) * (x[i] as number);
    values[i] = Math.max(-lead, 0) + log1pOfShare(expOfMinus(Math.abs(lead)));
    slopes[i] = -(t[i] as number) * shareBelow(lead);
  }
};

export const softMarginTargetSlopes: EachTarget = (x, t, slopes: Numbers) => {
  for (let i = 0; i < slopes.length; i += 1) {
    slopes[i] = -(x[i] as number) * shareBelow((t[i] as number) * (x[i] as number));
  }
};

/** σ(−lead), of which neither side cancels. */
function shareBelow(lead: number): number {
  const power = expOfMinus(Math.abs(lead));
  return (lead > 0 ? power : 1) / (1 + power);
}
