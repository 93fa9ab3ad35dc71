// first-target: the index of the row's only number is taken for the index of the example
export function mse(prediction: number[][], target: number[]): number {
  const residuals = prediction.map((row) => row[0] - target[0]);
  return residuals.reduce((sum, r) => sum + r * r, 0) / residuals.length;
}
