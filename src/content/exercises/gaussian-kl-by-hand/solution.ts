/**
 * The divergence of N(mu, e^logVar) from the standard normal, in nats, added up over the
 * dimensions.
 */
export function gaussianKL(mu: number[], logVar: number[]): number {
  let total = 0;
  for (const [d, mean] of mu.entries()) {
    const v = logVar[d] ?? Number.NaN;
    total += mean * mean + Math.exp(v) - 1 - v;
  }
  return total / 2;
}
