// mean: averaged over the dimensions
export function gaussianKL(mu: number[], logVar: number[]): number {
  const sum = mu.reduce((total, m, d) => total + m * m + Math.exp(logVar[d]) - 1 - logVar[d], 0);
  return sum / (2 * mu.length);
}
