// no-shift: right on paper
export function crossEntropy(logits: number[], target: number): number {
  let sum = 0;
  for (const z of logits) sum += Math.exp(z);
  return Math.log(sum) - logits[target];
}
