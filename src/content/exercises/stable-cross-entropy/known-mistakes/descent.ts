// descent: target minus softmax, the way one wants to go
export function stableCrossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const top = logits.indexOf(m);
  const rest = logits.reduce((s, z, c) => (c === top ? s : s + Math.exp(z - m)), 0);
  return m - logits[target] + Math.log1p(rest);
}
export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  const sum = e.reduce((a, b) => a + b, 0);
  const others = e.reduce((s, v, c) => (c === target ? s : s + v), 0);
  return e.map((v, c) => (c === target ? others : -v) / sum);
}
