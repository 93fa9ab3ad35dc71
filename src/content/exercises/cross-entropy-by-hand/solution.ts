/** The cross-entropy of one example: logits, one per class, and the index of the true class. */
export function crossEntropy(logits: number[], target: number): number {
  const largest = Math.max(...logits);
  let sum = 0;
  for (const x of logits) sum += Math.exp(x - largest);
  return Math.log(sum) + largest - (logits[target] ?? Number.NaN);
}
