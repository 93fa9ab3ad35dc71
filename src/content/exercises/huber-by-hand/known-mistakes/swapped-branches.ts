// swapped-branches: the test is the wrong way round
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) {
    const r = input[i] - target[i];
    total += Math.abs(r) > delta ? 0.5 * r * r : delta * (Math.abs(r) - 0.5 * delta);
  }
  return total / input.length;
}
