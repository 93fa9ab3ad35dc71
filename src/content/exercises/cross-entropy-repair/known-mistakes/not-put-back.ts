// not-put-back: the maximum goes missing
export function crossEntropies(logits: number[][], target: number[]): number[] {
  return logits.map((row, i) => {
    const m = Math.max(...row);
    return Math.log(row.reduce((s, z) => s + Math.exp(z - m), 0)) - row[target[i]];
  });
}
