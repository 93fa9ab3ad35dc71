/** The mean squared error of a batch. Input and target are equally long. */
export function mse(input: number[], target: number[]): number {
  return 0;
}

/** The derivative of that mean with respect to each prediction in input. */
export function mseGradient(input: number[], target: number[]): number[] {
  return [];
}
