/** As many write it: e to the minus cross-entropy is p_t again. */
export function focal(logits: number[], target: number[], gamma: number, alpha: number): number {
  const losses = logits.map((x, i) => {
    const z = target[i] as number;
    const crossEntropy = Math.max(x, 0) - x * z + Math.log1p(Math.exp(-Math.abs(x)));
    const missing = -Math.expm1(-crossEntropy);
    return (alpha * z + (1 - alpha) * (1 - z)) * missing ** gamma * crossEntropy;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
