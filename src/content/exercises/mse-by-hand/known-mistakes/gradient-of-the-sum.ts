// times-count: the slope of one square, without its share of the mean
export function mse(input: number[], target: number[]): number {
  return input.reduce((sum, x, i) => sum + (x - target[i]) ** 2, 0) / input.length;
}

export function mseGradient(input: number[], target: number[]): number[] {
  return input.map((x, i) => 2 * (x - target[i]));
}
