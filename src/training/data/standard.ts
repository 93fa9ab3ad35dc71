/** Rows of inputs beside their targets. */
export interface Examples {
  inputs: number[][];
  targets: number[];
}

/** How a feature is brought to mean 0 and standard deviation 1. */
export interface Standard {
  mean: number;
  deviation: number;
}

/** Mean and standard deviation of values (dividing by n); a constant column keeps its size. */
export function standardOf(values: readonly number[]): Standard {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** A value in standard deviations from the mean. */
export function standardise(value: number, { mean, deviation }: Standard): number {
  return (value - mean) / deviation;
}
