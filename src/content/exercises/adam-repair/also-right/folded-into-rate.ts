/** Both corrections as one factor on the rate; the small number is scaled along. */
export function adam(slopes: number[], rate: number): number[] {
  let mean = 0;
  let square = 0;
  const steps: number[] = [];
  for (const slope of slopes) {
    const t = steps.length + 1;
    mean += 0.1 * (slope - mean);
    square += 0.001 * (slope ** 2 - square);
    const root = Math.sqrt(1 - 0.999 ** t);
    steps.push(((-rate * root) / (1 - 0.9 ** t)) * (mean / (Math.sqrt(square) + 1e-8 * root)));
  }
  return steps;
}
