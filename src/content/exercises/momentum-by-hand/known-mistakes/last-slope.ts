// last-slope: the slope before this one instead of the velocity
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  return slopes.map((slope, i) => -rate * (slope + keep * (slopes[i - 1] ?? 0)));
}
