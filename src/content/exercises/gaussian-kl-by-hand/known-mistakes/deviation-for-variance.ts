// deviation-for-variance: σ instead of σ²
export function gaussianKL(mu: number[], logVar: number[]): number {
  return 0.5 * mu.reduce((sum, m, d) => sum + m * m + Math.exp(0.5 * logVar[d]) - 1 - logVar[d], 0);
}
