/** The cross-entropy of each row of a batch. */
export function crossEntropies(logits: number[][], target: number[]): number[] {
  return logits.map((row, i) => {
    const largest = Math.max(...row);
    const sum = row.reduce((total, z) => total + Math.exp(z - largest), 0);
    return Math.log(sum) + largest - (row[target[i] ?? Number.NaN] ?? Number.NaN);
  });
}
