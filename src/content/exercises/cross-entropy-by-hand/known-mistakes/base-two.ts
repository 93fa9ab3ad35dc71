// base-two: bits instead of nats
export function crossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const sum = logits.reduce((total, z) => total + Math.exp(z - m), 0);
  return (Math.log(sum) + m - logits[target]) / Math.LN2;
}
