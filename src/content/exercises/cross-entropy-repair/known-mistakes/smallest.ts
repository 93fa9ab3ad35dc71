// smallest: min where max belongs
export function crossEntropies(logits: number[][], target: number[]): number[] {
  return logits.map((row, i) => {
    const m = Math.min(...row);
    return Math.log(row.reduce((s, z) => s + Math.exp(z - m), 0)) + m - row[target[i]];
  });
}
