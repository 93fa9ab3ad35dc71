// Everything relative to the true logit: the loss is log(1 + sum of e to the gaps), and a large gap is taken out.
const gapsOf = (logits: number[], target: number) =>
  logits.filter((_, c) => c !== target).map((z) => z - (logits[target] ?? Number.NaN));

export function stableCrossEntropy(logits: number[], target: number): number {
  const gaps = gapsOf(logits, target);
  const widest = Math.max(...gaps);
  const sum = gaps.map((gap) => Math.exp(gap - Math.max(widest, 0))).reduce((a, b) => a + b);
  return widest <= 0 ? Math.log1p(sum) : widest + Math.log(sum + Math.exp(-widest));
}

export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const loss = stableCrossEntropy(logits, target);
  const slopes = logits.map((z) => Math.exp(z - (logits[target] ?? 0) - loss));
  const rest = slopes.filter((_, c) => c !== target).reduce((a, b) => a + b);
  return slopes.map((slope, c) => (c === target ? -rest : slope));
}
