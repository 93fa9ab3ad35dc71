// over-weights: the mean divides by the weights instead of by the examples
export function bce(logits: number[], target: number[], posWeight: number): number {
  let weights = 0;
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    total += posWeight * target[i] * softplus(-logits[i]) + (1 - target[i]) * softplus(logits[i]);
    weights += target[i] * posWeight + 1 - target[i];
  }
  return total / weights;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
