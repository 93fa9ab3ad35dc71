// square-of-mean: averaged first, squared then
export function mse(input: number[], target: number[]): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) total += input[i] - target[i];
  return (total / input.length) ** 2;
}

export function mseGradient(input: number[], target: number[]): number[] {
  return input.map((x, i) => (2 * (x - target[i])) / input.length);
}
