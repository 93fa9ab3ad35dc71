import type { Each, EachTarget } from './each.ts';

/** How a hinge loss is read: its margin, whether it is squared, and what stands for the negative class, −1 or 0. */
export interface Hinge {
  margin: number;
  squared: boolean;
  low: -1 | 0;
}

export function hingeLosses({ margin, squared, low }: Hinge): Each {
  const [slant, shift] = signOfTarget(low);
  return (x, t, values, slopes) => {
    for (let i = 0; i < values.length; i += 1) {
      const sign = slant * (t[i] as number) + shift;
      const gap = margin - sign * (x[i] as number);
      const short = Math.max(gap, 0);
      values[i] = squared ? short * short : short;
      slopes[i] = 0 - sign * (squared ? 2 * short : Number(gap > 0));
    }
  };
}

export function hingeTargetSlopes({ margin, squared, low }: Hinge): EachTarget {
  const [slant, shift] = signOfTarget(low);
  return (x, t, slopes) => {
    for (let i = 0; i < slopes.length; i += 1) {
      const score = slant * (x[i] as number);
      const gap = margin - (slant * (t[i] as number) + shift) * (x[i] as number);
      slopes[i] = 0 - score * (squared ? 2 * Math.max(gap, 0) : Number(gap > 0));
    }
  };
}

const signOfTarget = (low: -1 | 0): [slant: number, shift: number] => (low === 0 ? [2, -1] : [1, 0]);
