/** A mean that is updated with each example, as one does when the batch is too large to hold. */
export function mse(input: number[], target: number[]): number {
  let mean = 0;
  for (let i = 0; i < input.length; i++) {
    const r = (input[i] as number) - (target[i] as number);
    mean += (r * r - mean) / (i + 1);
  }
  return mean;
}

export function mseGradient(input: number[], target: number[]): number[] {
  const slopes: number[] = [];
  for (let i = 0; i < input.length; i++) {
    slopes.push((2 * ((input[i] as number) - (target[i] as number))) / input.length);
  }
  return slopes;
}
