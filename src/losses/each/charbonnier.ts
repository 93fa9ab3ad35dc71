import type { Each } from './each.ts';

/** √(r² + ε²), which no square overflows, and its slope r over that. */
export const roundedErrors =
  (eps: number): Each =>
  (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const r = (x[i] as number) - (t[i] as number);
      const size = Math.hypot(r, eps);
      values[i] = size;
      slopes[i] = r / size;
    }
  };
