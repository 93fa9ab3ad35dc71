/** The mean squared error: one prediction per row, one target per example. */
export function mse(prediction: number[][], target: number[]): number {
  const residuals = prediction.flatMap(([x = Number.NaN]) => target.map((y) => x - y));
  return residuals.reduce((sum, r) => sum + r * r, 0) / residuals.length;
}
