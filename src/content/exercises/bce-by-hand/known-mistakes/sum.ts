// sum: added up, never divided
export function bce(logits: number[], target: number[], posWeight: number): number {
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    total += posWeight * target[i] * softplus(-logits[i]) + (1 - target[i]) * softplus(logits[i]);
  }
  return total;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
