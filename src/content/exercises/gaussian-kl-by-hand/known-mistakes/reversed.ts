// reversed: KL(N(0, 1) ‖ code)
export function gaussianKL(mu: number[], logVar: number[]): number {
  return 0.5 * mu.reduce((sum, m, d) => sum + (1 + m * m) / Math.exp(logVar[d]) - 1 + logVar[d], 0);
}
