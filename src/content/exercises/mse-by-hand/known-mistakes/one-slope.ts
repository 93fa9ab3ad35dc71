// shape: the slopes are added into one number
export function mse(input: number[], target: number[]): number {
  return input.reduce((sum, x, i) => sum + (x - target[i]) ** 2, 0) / input.length;
}

export function mseGradient(input: number[], target: number[]): number {
  return input.reduce((sum, x, i) => sum + (2 * (x - target[i])) / input.length, 0);
}
