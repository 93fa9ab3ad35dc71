// factor: the slope that the loss would have with a ½ in front
export function mse(input: number[], target: number[]): number {
  return input.reduce((sum, x, i) => sum + (x - target[i]) ** 2, 0) / input.length;
}

export function mseGradient(input: number[], target: number[]): number[] {
  return input.map((x, i) => (x - target[i]) / input.length);
}
