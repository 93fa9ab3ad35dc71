import type { Each } from './each.ts';

export function huberErrors(delta: number): Each {
  return (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const r = (x[i] as number) - (t[i] as number);
      const size = Math.abs(r);
      const core = Math.min(size, delta); // the part of the error still on the parabola
      values[i] = 0.5 * core * core + delta * (size - core);
      slopes[i] = Math.max(-delta, Math.min(r, delta));
    }
  };
}
