export function focal(logits: number[], target: number[], gamma: number, alpha: number): number {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const minusLogSigmoid = (x: number) => Math.log1p(Math.exp(-Math.abs(x))) + Math.max(-x, 0);
  let total = 0;
  for (const [i, x] of logits.entries()) {
    const z = target[i] as number;
    total += z * alpha * sigmoid(-x) ** gamma * minusLogSigmoid(x);
    total += (1 - z) * (1 - alpha) * sigmoid(x) ** gamma * minusLogSigmoid(-x);
  }
  return total / logits.length;
}
