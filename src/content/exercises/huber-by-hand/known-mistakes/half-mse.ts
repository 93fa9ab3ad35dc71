// half-mse: only the parabola
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) {
    const r = input[i] - target[i];
    total += 0.5 * r ** 2;
  }
  return total / input.length;
}
