// plain-descent: the starter, written anew
export function momentum(slopes: number[], rate: number, keep: number): number[] {
  return slopes.map((slope) => 0 - slope * rate);
}
