/** The mean squared error of a batch. Input and target are equally long. */
export function mse(input: number[], target: number[]): number {
  let total = 0;
  for (const [i, x] of input.entries()) {
    const residual = x - (target[i] ?? Number.NaN);
    total += residual * residual;
  }
  return total / input.length;
}

/** The derivative of that mean with respect to each prediction in input. */
export function mseGradient(input: number[], target: number[]): number[] {
  const share = 2 / input.length;
  return input.map((x, i) => share * (x - (target[i] ?? Number.NaN)));
}
