export function crossEntropies(logits: number[][], target: number[]): number[] {
  const shifted = logits.map((row) => row.map((z) => z - Math.max(...row)));
  const logSums = shifted.map((row) => Math.log(row.map(Math.exp).reduce((a, b) => a + b, 0)));
  return logSums.map((logSum, i) => logSum - (shifted[i]?.[target[i] ?? 0] ?? 0));
}
