// sign: target minus input, squared alike, has a slope of the other sign
export function mse(input: number[], target: number[]): number {
  return input.reduce((sum, x, i) => sum + (x - target[i]) ** 2, 0) / input.length;
}

export function mseGradient(input: number[], target: number[]): number[] {
  return input.map((x, i) => (2 * (target[i] - x)) / input.length);
}
