/**
 * The mean Huber loss of a batch. Input and target are equally long; delta is where parabola
 * and line meet.
 */
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (const [i, x] of input.entries()) {
    const size = Math.abs(x - (target[i] ?? Number.NaN));
    total += size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
  }
  return total / input.length;
}
