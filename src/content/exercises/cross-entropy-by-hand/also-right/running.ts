export function crossEntropy(logits: number[], target: number): number {
  // One pass: keep the largest so far and rescale the sum when it changes.
  let largest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const z of logits) {
    if (z > largest) {
      sum = sum * Math.exp(largest - z) + 1;
      largest = z;
    } else {
      sum += Math.exp(z - largest);
    }
  }
  return largest + Math.log(sum) - (logits[target] ?? 0);
}
