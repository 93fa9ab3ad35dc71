const residuals = (input: number[], target: number[]) => input.map((x, i) => x - (target[i] as number));

export const mse = (input: number[], target: number[]): number =>
  residuals(input, target).reduce((sum, r) => sum + r ** 2 / input.length, 0);

export const mseGradient = (input: number[], target: number[]): number[] =>
  residuals(input, target).map((r) => (r + r) / input.length);
