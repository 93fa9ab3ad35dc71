// log-of-sum: log-sum-exp as everybody writes it
export function stableCrossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  return Math.log(logits.reduce((s, z) => s + Math.exp(z - m), 0)) + m - logits[target];
}
export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  const sum = e.reduce((a, b) => a + b, 0);
  const others = e.reduce((s, v, c) => (c === target ? s : s + v), 0);
  return e.map((v, c) => (c === target ? -others : v) / sum);
}
