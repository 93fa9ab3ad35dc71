// Smallest terms first, the largest left out: what is added last cannot swallow the rest.
export const stableCrossEntropy = (logits: number[], target: number): number => {
  const [largest = 0, ...rest] = [...logits].sort((a, b) => b - a);
  const tail = rest.reverse().reduce((sum, z) => sum + Math.exp(z - largest), 0);
  return largest - (logits[target] ?? 0) + Math.log1p(tail);
};

export const stableCrossEntropyGradient = (logits: number[], target: number): number[] =>
  logits.map((_, c) => {
    if (c !== target) return Math.exp(-stableCrossEntropy(logits, c));
    return Math.expm1(-stableCrossEntropy(logits, target));
  });
