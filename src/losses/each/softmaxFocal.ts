import { type EachRow, exponentials, multiplyRow, surprisalOf, topOf } from './rows.ts';

/**
 * −(1 − p)^γ log p with p = softmax at the label and q = 1 − p, of which neither cancels. Its slope is
 *   q^γ · (1 + γ·p·(−log p)/q) · (softmax − oneHot)
 * whose fraction tends to 1 where q tends to 0.
 */
export function focalRow(gamma: number): EachRow {
  return (x, from, to, label, slopes, scale) => {
    const max = x[topOf(x, from, to)] as number;
    const at = from + label;
    const others = exponentials(x, from, at, max, slopes) + exponentials(x, at + 1, to, max, slopes);
    const below = max - (x[at] as number);
    const own = Math.exp(-below);
    const sum = own + others;
    const [p, q] = [own / sum, others / sum];
    const surprisal = surprisalOf(own, others, below);
    const weight = q ** gamma;
    if (slopes) {
      const steeper = q === 0 ? 1 + gamma : 1 + (gamma * p * surprisal) / q;
      multiplyRow(slopes, from, to, (weight * steeper * scale) / sum);
      slopes[at] = -weight * steeper * q * scale;
    }
    return weight * surprisal;
  };
}
