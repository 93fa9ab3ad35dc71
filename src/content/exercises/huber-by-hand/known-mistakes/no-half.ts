// no-half: r squared, as in MSE
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) {
    const r = input[i] - target[i];
    total += Math.abs(r) <= delta ? r * r : delta * (Math.abs(r) - 0.5 * delta);
  }
  return total / input.length;
}
