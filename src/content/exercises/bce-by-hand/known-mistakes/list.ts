// shape: one loss for each example, no mean
export function bce(logits: number[], target: number[], posWeight: number): number[] {
  return logits.map((x, i) => (target[i] === 1 ? posWeight * softplus(-x) : softplus(x)));
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
