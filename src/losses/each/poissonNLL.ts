import type { Each, EachTarget } from './each.ts';

/** How a Poisson loss is read: what the input is, whether log t! is approximated, and what keeps a logarithm finite. */
export interface Poisson {
  logInput: boolean;
  full: boolean;
  eps: number;
}

/** e^x − t x of the log of a rate, or x − t log(x + ε) of a rate. */
export const poissonLosses =
  ({ logInput, full, eps }: Poisson): Each =>
  (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const given = x[i] as number;
      const count = t[i] as number;
      const rate = logInput ? Math.exp(given) : given;
      const log = logInput ? given : Math.log(given + eps);
      values[i] = rate - count * log + (full ? stirling(count) : 0);
      slopes[i] = logInput ? rate - count : 1 - count / (given + eps);
    }
  };

export const poissonTargetSlopes =
  ({ logInput, full, eps }: Poisson): EachTarget =>
  (x, t, slopes) => {
    for (let i = 0; i < slopes.length; i += 1) {
      const given = x[i] as number;
      const count = t[i] as number;
      slopes[i] =
        (full && count > 1 ? Math.log(count) + 0.5 / count : 0) - (logInput ? given : Math.log(given + eps));
    }
  };

/** Stirling's approximation of log t!, for counts above 1. */
const stirling = (count: number): number =>
  count > 1 ? count * Math.log(count) - count + 0.5 * Math.log(2 * Math.PI * count) : 0;
