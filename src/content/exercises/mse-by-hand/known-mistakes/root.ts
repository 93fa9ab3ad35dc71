// root: the root that turns MSE into RMSE
export function mse(input: number[], target: number[]): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) total += (input[i] - target[i]) ** 2;
  return Math.sqrt(total / input.length);
}

export function mseGradient(input: number[], target: number[]): number[] {
  return input.map((x, i) => (2 * (x - target[i])) / input.length);
}
