/** What the runs use: delta in dollars per hour, and one run of each loss per seed. */
export function plan(): { delta: number; seeds: number[] } {
  return { delta: 2, seeds: [1, 2, 3, 4, 5] };
}

/** The mean squared error of a batch. Input and target are equally long. */
export function mse(input: number[], target: number[]): number {
  let total = 0;
  for (const [i, x] of input.entries()) total += (x - (target[i] ?? Number.NaN)) ** 2;
  return total / input.length;
}

/** The mean Huber loss of a batch: a parabola up to delta, a straight line beyond. */
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (const [i, x] of input.entries()) {
    const size = Math.abs(x - (target[i] ?? Number.NaN));
    total += size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
  }
  return total / input.length;
}
