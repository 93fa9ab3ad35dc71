export function crossEntropy(logits: number[], target: number): number {
  // Relative to the true logit, then log(1 + …) of whatever is largest.
  const gaps = logits.map((z) => z - (logits[target] ?? 0));
  const widest = Math.max(...gaps);
  return widest + Math.log(gaps.map((gap) => Math.exp(gap - widest)).reduce((a, b) => a + b));
}
