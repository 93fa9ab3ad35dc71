// means: both sides are averaged before they meet
export function mse(prediction: number[][], target: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  return (mean(prediction.flat()) - mean(target)) ** 2;
}
