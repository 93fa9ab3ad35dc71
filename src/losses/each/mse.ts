import type { Each } from './each.ts';

export const squaredErrors: Each = (x, t, values, slopes) => {
  for (let i = 0; i < values.length; i += 1) {
    const r = (x[i] as number) - (t[i] as number);
    values[i] = r * r;
    slopes[i] = 2 * r;
  }
};
