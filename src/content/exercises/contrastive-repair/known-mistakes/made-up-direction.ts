// made-up-direction: twins are sent off along the first axis
export function slope(first: number[], second: number[], y: number, margin: number): number[] {
  const squared = first.reduce((sum, x, k) => sum + (x - second[k]) ** 2, 0);
  const distance = Math.sqrt(squared);
  if (distance === 0) return first.map((_, k) => (k === 0 ? -(1 - y) * margin : 0));
  const push = ((1 - y) * Math.max(0, margin - distance)) / (2 * distance);
  return first.map((x, k) => (y / 2 - push) * 2 * (x - second[k]));
}
