export function gaussianKL(mu: number[], logVar: number[]): number {
  const prices = mu.map((mean, d) => 0.5 * (mean ** 2 + Math.expm1(logVar[d] ?? 0) - (logVar[d] ?? 0)));
  return prices.reduce((sum, price) => sum + price, 0);
}
