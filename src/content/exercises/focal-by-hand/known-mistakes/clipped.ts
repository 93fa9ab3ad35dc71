// clipped: p_t is kept above 1e-7
export function focal(logits: number[], target: number[], gamma: number, alpha: number): number {
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const z = target[i];
    const logit = z === 1 ? logits[i] : -logits[i];
    const p = Math.max(1e-7, 1 / (1 + Math.exp(-logit)));
    total += (z === 1 ? alpha : 1 - alpha) * (1 - p) ** gamma * -Math.log(p);
  }
  return total / logits.length;
}
