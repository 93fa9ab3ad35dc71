// no-push: what divides by 0 is thrown out
export function slope(first: number[], second: number[], y: number, margin: number): number[] {
  return first.map((x, k) => y * (x - second[k]));
}
