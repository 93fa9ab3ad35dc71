/** The cross-entropy of one example: logits, one per class, and the index of the true class. */
export function crossEntropy(logits: number[], target: number): number {
  const largest = Math.max(...logits);
  let sum = 0;
  for (const z of logits) sum += Math.exp(z - largest);
  return Math.log(sum) + largest - (logits[target] ?? Number.NaN);
}
