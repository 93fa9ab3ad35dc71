// negative: the sign of the bound is kept for the loss
export function gaussianKL(mu: number[], logVar: number[]): number {
  return 0.5 * mu.reduce((sum, m, d) => sum + 1 + logVar[d] - m * m - Math.exp(logVar[d]), 0);
}
