// log-of-variance: the logarithm is taken of the exponential
export function gaussianKL(mu: number[], logVar: number[]): number {
  return (
    0.5 *
    mu.reduce((sum, m, d) => {
      const variance = Math.exp(logVar[d]);
      return sum + m * m + variance - 1 - Math.log(variance);
    }, 0)
  );
}
