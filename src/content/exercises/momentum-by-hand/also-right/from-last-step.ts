/** Each step from the step before it. */
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  return slopes.reduce<number[]>((steps, slope) => {
    steps.push(keep * (steps.at(-1) ?? 0) - rate * slope);
    return steps;
  }, []);
}
