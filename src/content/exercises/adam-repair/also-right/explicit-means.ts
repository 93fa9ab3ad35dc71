/** Each corrected mean is a weighted average of all slopes so far. */
function faded(values: number[], decay: number): number {
  const weights = values.map((_, k) => decay ** (values.length - 1 - k));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return values.reduce((sum, value, k) => sum + (weights[k] as number) * value, 0) / total;
}

export function adam(slopes: number[], rate: number): number[] {
  return slopes.map((_, i) => {
    const soFar = slopes.slice(0, i + 1);
    const squares = soFar.map((slope) => slope * slope);
    return (-rate * faded(soFar, 0.9)) / (Math.sqrt(faded(squares, 0.999)) + 1e-8);
  });
}
