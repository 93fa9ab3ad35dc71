import type { EachRow } from './rows.ts';

/** Every other class's shortfall of the margin, to the power `p`, divided by the number of classes. */
export function shortfallRow(p: 1 | 2, margin: number): EachRow {
  return (x, from, to, label, slopes, scale) => {
    const lead = margin - (x[from + label] as number);
    const step = scale / (to - from);
    let [sum, pull] = [0, 0];
    for (let i = from; i < to; i += 1) {
      const gap = lead + (x[i] as number);
      const short = i === from + label ? 0 : Math.max(gap, 0);
      const steep = p === 1 ? Number(short > 0) : 2 * short;
      sum += p === 1 ? short : short * short;
      pull += steep;
      if (slopes) slopes[i] = step * steep;
    }
    if (slopes) slopes[from + label] = 0 - step * pull;
    return sum / (to - from);
  };
}
