// same-alpha: alpha multiplies both labels
export function focal(logits: number[], target: number[], gamma: number, alpha: number): number {
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const z = target[i];
    const logit = z === 1 ? logits[i] : -logits[i];
    total += alpha * (1 / (1 + Math.exp(logit))) ** gamma * softplus(-logit);
  }
  return total / logits.length;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
