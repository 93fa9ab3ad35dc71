import type { Each } from './each.ts';
import { absoluteErrors } from './l1.ts';

/** What float32 can hold no number near: below, the rounded kink is a kink. */
export const leastBeta = 1e-37;

export function smoothL1Errors(beta: number): Each {
  if (beta < leastBeta) return absoluteErrors;
  return (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const r = (x[i] as number) - (t[i] as number);
      const size = Math.abs(r);
      const core = Math.min(size, beta); // the part of the error still on the parabola
      values[i] = (0.5 * core * core) / beta + (size - core);
      slopes[i] = Math.max(-beta, Math.min(r, beta)) / beta;
    }
  };
}
