import { log1pOfShare } from './arithmetic.ts';
import { type EachRow, exponentials, multiplyRow, type SharesRow, surprisalOf, topOf } from './rows.ts';

/** −log softmax at the label, and softmax − oneHot: the label's own as minus the share of all others. */
export const surprisalRow: EachRow = (x, from, to, label, slopes, scale) => {
  const max = x[topOf(x, from, to)] as number;
  const at = from + label;
  const others = exponentials(x, from, at, max, slopes) + exponentials(x, at + 1, to, max, slopes);
  const below = max - (x[at] as number);
  const own = Math.exp(-below);
  if (slopes) {
    multiplyRow(slopes, from, to, scale / (own + others));
    slopes[at] = (-others / (own + others)) * scale;
  }
  return surprisalOf(own, others, below);
};

/** −Σ a·log softmax under shares `a`, and softmax·Σa − a; where a share is 0 its class adds nothing, be its score −∞. */
export const surprisalUnderRow: SharesRow = (x, shares, from, to, slopes, scale) => {
  const top = topOf(x, from, to);
  const max = x[top] as number;
  const others = exponentials(x, from, top, max, slopes) + exponentials(x, top + 1, to, max, slopes);
  let [weight, cost] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const share = shares[i] as number;
    if (share === 0) continue;
    weight += share;
    cost += share * (max - (x[i] as number));
  }
  if (slopes) {
    const perPower = weight / (1 + others);
    for (let i = from; i < to; i += 1) {
      slopes[i] = ((slopes[i] as number) * perPower - (shares[i] as number)) * scale;
    }
    slopes[top] = (weight - (shares[top] as number) - others * perPower) * scale;
  }
  return weight * (others <= 1 ? log1pOfShare(others) : Math.log(1 + others)) + cost;
};

/** The slopes of the above by the shares: −log softmax, but 0 where a class is out of the question and has no share. */
export const surprisalsOfRow: SharesRow = (x, shares, from, to, slopes, scale) => {
  const top = topOf(x, from, to);
  const max = x[top] as number;
  const others = exponentials(x, from, top, max, null) + exponentials(x, top + 1, to, max, null);
  const log = others <= 1 ? log1pOfShare(others) : Math.log(1 + others);
  for (let i = from; slopes && i < to; i += 1) {
    const surprisal = log + (max - (x[i] as number));
    slopes[i] = surprisal === Infinity && shares[i] === 0 ? 0 : surprisal * scale;
  }
  return 0;
};
