// first-logit: some logit of the row, not the largest
export function crossEntropies(logits: number[][], target: number[]): number[] {
  return logits.map((row, i) => {
    const m = row[0];
    return Math.log(row.reduce((s, z) => s + Math.exp(z - m), 0)) + m - row[target[i]];
  });
}
