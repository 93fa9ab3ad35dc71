// no-maximum: nothing is subtracted
export function crossEntropies(logits: number[][], target: number[]): number[] {
  return logits.map((row, i) => Math.log(row.reduce((s, z) => s + Math.exp(z), 0)) - row[target[i]]);
}
