// n-squared: the diagonal of the matrix, divided by all of it
export function mse(prediction: number[][], target: number[]): number {
  const total = prediction.reduce((sum, [x], i) => sum + (x - target[i]) ** 2, 0);
  return total / (prediction.length * target.length);
}
