/**
 * One number that stands for many: the value that minimises the summed squared, absolute or Huber error.
 * Values are plain numbers of one unit; each function throws when there are none.
 */

/** The arithmetic mean: minimises the summed squared error. `mean([1, 2, 6])` is 3. */
export function mean(values: readonly number[]): number {
  requireValues(values, 'mean');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value (halfway between the two middle ones): minimises the summed absolute error. */
export function median(values: readonly number[]): number {
  requireValues(values, 'median');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/**
 * The value that minimises the summed Huber loss: nearly the mean for a large `delta`, the median for a small one.
 *
 * Iteratively reweighted means: every residual larger than `delta` (same unit as the values, above 0) pulls no harder
 * than `delta`. The sum is convex, so every round comes closer to its minimum.
 * `huberLocation([0, 0, 0, 100], 1)` is 1/3: three pulls of 1/3 to the left balance one of 1 to the right.
 *
 * Huber, "Robust Estimation of a Location Parameter", Annals of Mathematical Statistics 35 (1964), 73–101.
 */
export function huberLocation(values: readonly number[], delta: number): number {
  if (!(delta > 0)) throw new RangeError(`huberLocation: delta must be above 0; it was ${delta}.`);
  let location = median(values);
  for (let round = 0; round < 1000; round++) {
    const next = weightedMean(values, (value) => Math.min(1, delta / Math.abs(value - location)));
    if (Math.abs(next - location) <= 1e-12 * Math.max(delta, Math.abs(next))) return next;
    location = next;
  }
  return location;
}

function weightedMean(values: readonly number[], weight: (value: number) => number): number {
  let sum = 0;
  let total = 0;
  for (const value of values) {
    sum += weight(value) * value;
    total += weight(value);
  }
  return sum / total;
}

function requireValues(values: readonly number[], name: string): void {
  if (values.length === 0) throw new RangeError(`${name}: needs at least one value; the list is empty.`);
}
