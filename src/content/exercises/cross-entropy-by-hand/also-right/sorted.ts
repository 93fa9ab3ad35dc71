export function crossEntropy(logits: number[], target: number): number {
  const sorted = [...logits].sort((a, b) => b - a);
  const [top = Number.NaN] = sorted;
  const rest = sorted.slice(1).map((x) => Math.exp(x - top));
  return Math.log1p(rest.reduce((a, b) => a + b, 0)) + (top - (logits[target] ?? Number.NaN));
}
