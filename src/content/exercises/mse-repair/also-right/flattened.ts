export function mse(prediction: number[][], target: number[]): number {
  const flat = prediction.flat();
  return flat.reduce((sum, x, i) => sum + (x - (target[i] as number)) ** 2, 0) / flat.length;
}
