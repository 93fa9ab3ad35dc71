// no-minus: the log-probability itself
export function crossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const sum = logits.reduce((total, z) => total + Math.exp(z - m), 0);
  return logits[target] - m - Math.log(sum);
}
