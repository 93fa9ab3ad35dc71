export function crossEntropies(logits: number[][], target: number[]): number[] {
  return logits.map((row, i) => {
    const truth = row[target[i] ?? 0] ?? 0;
    const gaps = row.map((z) => z - truth);
    const widest = Math.max(...gaps);
    return widest + Math.log(gaps.reduce((sum, gap) => sum + Math.exp(gap - widest), 0));
  });
}
