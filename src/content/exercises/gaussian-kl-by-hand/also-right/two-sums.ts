export function gaussianKL(mu: number[], logVar: number[]): number {
  let squares = 0;
  for (const mean of mu) squares += mean * mean;
  let spreads = 0;
  for (const v of logVar) spreads += 1 + v - Math.exp(v);
  return -0.5 * (spreads - squares);
}
