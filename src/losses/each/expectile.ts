import type { Each } from './each.ts';

/** The squared error, of which what is too low counts `expectile` and what is too high the rest. */
export const tiltedSquares =
  (expectile: number): Each =>
  (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const r = (x[i] as number) - (t[i] as number);
      const weight = r > 0 ? 1 - expectile : expectile;
      values[i] = weight * r * r;
      slopes[i] = 2 * weight * r;
    }
  };
