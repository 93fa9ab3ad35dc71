export function momentum(slopes: number[], rate: number, keep: number): number[] {
  const steps: number[] = [];
  for (let i = 0, velocity = 0; i < slopes.length; i++) {
    velocity = velocity * keep + (slopes[i] ?? Number.NaN);
    steps.push(-(rate * velocity));
  }
  return steps;
}
