// mean-first: one p_t for the whole batch, from its mean loss
export function focal(logits: number[], target: number[], gamma: number, alpha: number): number {
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const z = target[i];
    total += (z === 1 ? alpha : 1 - alpha) * softplus(z === 1 ? -logits[i] : logits[i]);
  }
  const mean = total / logits.length;
  return (1 - Math.exp(-mean)) ** gamma * mean;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
