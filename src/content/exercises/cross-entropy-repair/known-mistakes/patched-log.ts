// patched-log: an epsilon hides the symptom
export function crossEntropies(logits: number[][], target: number[]): number[] {
  const m = Math.max(...logits.flat());
  return logits.map(
    (row, i) => Math.log(row.reduce((s, z) => s + Math.exp(z - m), 0) + 1e-300) + m - row[target[i]],
  );
}
