// log-deviation: logVar is taken for log σ
export function gaussianKL(mu: number[], logVar: number[]): number {
  return 0.5 * mu.reduce((sum, m, d) => sum + m * m + Math.exp(2 * logVar[d]) - 1 - 2 * logVar[d], 0);
}
