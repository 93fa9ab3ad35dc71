// clipped: the probability is kept a little away from 0 and 1
export function bce(logits: number[], target: number[], posWeight: number): number {
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const p = Math.min(1 - 1e-7, Math.max(1e-7, 1 / (1 + Math.exp(-logits[i]))));
    total -= posWeight * target[i] * Math.log(p) + (1 - target[i]) * Math.log(1 - p);
  }
  return total / logits.length;
}
