import { signOf } from './arithmetic.ts';
import type { Each } from './each.ts';

/** The slope at 0 is 0. */
export const absoluteErrors: Each = (x, t, values, slopes) => {
  for (let i = 0; i < values.length; i += 1) {
    const r = (x[i] as number) - (t[i] as number);
    values[i] = Math.abs(r);
    slopes[i] = signOf(r);
  }
};
