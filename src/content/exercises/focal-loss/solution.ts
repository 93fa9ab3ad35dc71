/**
 * What the runs use: gamma, one alpha per class (class 6 is the rare one), and one run of each
 * loss per seed.
 */
export function plan(): { gamma: number; alpha: number[]; seeds: number[] } {
  return { gamma: 2, alpha: [1, 1, 1, 1, 1, 1, 10, 1, 1, 1], seeds: [1, 2, 3, 4, 5] };
}

/** The mean over the batch: a row of logits and a label per image, one alpha per class. */
export function focalLoss(
  logits: number[][],
  targets: number[],
  { gamma, alpha }: { gamma: number; alpha: number[] },
): number {
  let total = 0;
  for (const [i, row] of logits.entries()) {
    const target = targets[i] ?? Number.NaN;
    const highest = Math.max(...row);
    const exponentials = row.map((x) => Math.exp(x - highest));
    const sum = exponentials.reduce((a, b) => a + b);
    const surprise = Math.log(sum) - ((row[target] ?? Number.NaN) - highest);
    // The other classes' share: 1 − p would lose it to rounding where p is almost 1.
    const others = exponentials.reduce((rest, e, c) => (c === target ? rest : rest + e), 0);
    total += (alpha[target] ?? Number.NaN) * (others / sum) ** gamma * surprise;
  }
  return total / logits.length;
}
