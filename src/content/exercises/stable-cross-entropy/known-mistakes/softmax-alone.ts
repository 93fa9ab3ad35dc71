// softmax-alone: the slope of log-sum-exp, without that of the true logit
export function stableCrossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const top = logits.indexOf(m);
  const rest = logits.reduce((s, z, c) => (c === top ? s : s + Math.exp(z - m)), 0);
  return m - logits[target] + Math.log1p(rest);
}
export function stableCrossEntropyGradient(logits: number[]): number[] {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / sum);
}
