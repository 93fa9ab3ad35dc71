// base-ten: log10 where the natural logarithm belongs
export function crossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const sum = logits.reduce((total, z) => total + Math.exp(z - m), 0);
  return -Math.log10(Math.exp(logits[target] - m) / sum);
}
