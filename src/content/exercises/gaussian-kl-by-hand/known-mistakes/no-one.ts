// no-one: the constant is dropped
export function gaussianKL(mu: number[], logVar: number[]): number {
  return 0.5 * mu.reduce((sum, m, d) => sum + m * m + Math.exp(logVar[d]) - logVar[d], 0);
}
