// as-found: the slope by the chain rule, with nothing in front of the division
export function slope(first: number[], second: number[], y: number, margin: number): number[] {
  const squared = first.reduce((sum, x, k) => sum + (x - second[k]) ** 2, 0);
  const distance = Math.sqrt(squared);
  const push = ((1 - y) * Math.max(0, margin - distance)) / (2 * distance);
  return first.map((x, k) => (y / 2 - push) * 2 * (x - second[k]));
}
