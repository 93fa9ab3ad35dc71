// time: the counter is never advanced
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  const i = 0;
  while (i < input.length) {
    const size = Math.abs(input[i] - target[i]);
    total += size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
  }
  return total / input.length;
}
