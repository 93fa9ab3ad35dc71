/** The steps of momentum for one weight that meets these slopes. */
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  return slopes.map((slope) => -rate * slope);
}
