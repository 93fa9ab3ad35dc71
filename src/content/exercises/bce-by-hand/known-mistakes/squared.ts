// squared: the Brier score, a squared error behind a sigmoid
export function bce(logits: number[], target: number[], posWeight: number): number {
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const p = 1 / (1 + Math.exp(-logits[i]));
    total += (target[i] === 1 ? posWeight : 1) * (p - target[i]) ** 2;
  }
  return total / logits.length;
}
