// no-half: the factor in front is forgotten
export function gaussianKL(mu: number[], logVar: number[]): number {
  return mu.reduce((sum, m, d) => sum + m * m + Math.exp(logVar[d]) - 1 - logVar[d], 0);
}
