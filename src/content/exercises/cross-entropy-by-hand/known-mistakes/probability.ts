// probability: one minus p, no logarithm
export function crossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  return 1 - e[target] / e.reduce((a, b) => a + b, 0);
}
