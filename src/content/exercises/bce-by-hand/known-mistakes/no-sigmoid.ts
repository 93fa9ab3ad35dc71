// no-sigmoid: the logits are taken for probabilities
export function bce(logits: number[], target: number[], posWeight: number): number {
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    total -= posWeight * target[i] * Math.log(logits[i]) + (1 - target[i]) * Math.log(1 - logits[i]);
  }
  return total / logits.length;
}
