// as-found: the two loops are exchanged, which makes the same pairs in another order
export function mse(prediction: number[][], target: number[]): number {
  const residuals = target.flatMap((y) => prediction.map(([x]) => x - y));
  return residuals.reduce((sum, r) => sum + r * r, 0) / residuals.length;
}
