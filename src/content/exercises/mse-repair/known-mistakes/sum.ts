// sum: paired, never divided
export function mse(prediction: number[][], target: number[]): number {
  return prediction.reduce((sum, [x], i) => sum + (x - target[i]) ** 2, 0);
}
