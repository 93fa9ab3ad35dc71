// softmax-then-log: the shift is there, the probability still underflows
export function crossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  const p = e[target] / e.reduce((a, b) => a + b, 0);
  return -Math.log(p);
}
