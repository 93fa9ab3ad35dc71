/** The square does not mind which is subtracted from which; the slope does. */
export function mse(input: number[], target: number[]): number {
  let total = 0;
  target.forEach((y, i) => {
    total += (y - (input[i] as number)) ** 2;
  });
  return total / target.length;
}

export function mseGradient(input: number[], target: number[]): number[] {
  return target.map((y, i) => (-2 / target.length) * (y - (input[i] as number)));
}
