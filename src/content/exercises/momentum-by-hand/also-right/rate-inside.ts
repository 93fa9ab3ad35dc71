/** The velocity holds the step itself; with a constant rate that is the same. */
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  let step = 0;
  const steps: number[] = [];
  for (const slope of slopes) {
    step = keep * step - rate * slope;
    steps.push(step);
  }
  return steps;
}
