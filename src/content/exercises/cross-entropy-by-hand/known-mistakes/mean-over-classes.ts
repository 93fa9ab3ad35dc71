// mean-over-classes: divided by the number of classes
export function crossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const sum = logits.reduce((total, z) => total + Math.exp(z - m), 0);
  return (Math.log(sum) + m - logits[target]) / logits.length;
}
