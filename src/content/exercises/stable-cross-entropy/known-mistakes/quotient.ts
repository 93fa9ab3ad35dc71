// quotient: shifted, and then the probability underflows all the same
export function stableCrossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  return -Math.log(e[target] / e.reduce((a, b) => a + b, 0));
}
export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  const sum = e.reduce((a, b) => a + b, 0);
  const others = e.reduce((s, v, c) => (c === target ? s : s + v), 0);
  return e.map((v, c) => (c === target ? -others : v) / sum);
}
