import type { Each } from './each.ts';

/** x for a pair that is alike, its shortfall of the margin for one that is not. */
export const hingeEmbeddings =
  (margin: number): Each =>
  (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const distance = x[i] as number;
      const alike = t[i] === 1;
      values[i] = alike ? distance : Math.max(margin - distance, 0);
      slopes[i] = alike ? 1 : 0 - Number(margin - distance >= 0);
    }
  };
