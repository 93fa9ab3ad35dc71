import type { EachRow } from './rows.ts';

/** Minus the log-probability at the label. */
export const negativeLogRow: EachRow = (x, from, to, label, slopes, scale) => {
  slopes?.fill(0, from, to);
  if (slopes) slopes[from + label] = -scale;
  return 0 - (x[from + label] as number);
};
