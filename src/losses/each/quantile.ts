import type { Each } from './each.ts';

/** What is too low costs `quantile` of its size, what is too high the rest; the slope at 0 is 0. */
export const tiltedErrors =
  (quantile: number): Each =>
  (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const r = (x[i] as number) - (t[i] as number);
      const slope = r > 0 ? 1 - quantile : r < 0 ? -quantile : r;
      values[i] = slope === 0 ? 0 : slope * r;
      slopes[i] = slope;
    }
  };
