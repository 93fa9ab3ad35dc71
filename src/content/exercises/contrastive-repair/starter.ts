/**
 * The slope, in `first`, of ½y·d² + ½(1 − y)·max(0, margin − d)², where d is the distance to
 * `second`.
 */
export function slope(first: number[], second: number[], y: number, margin: number): number[] {
  const away = first.map((x, k) => x - (second[k] ?? Number.NaN));
  const distance = Math.sqrt(away.reduce((sum, r) => sum + r * r, 0));
  // The chain rule: the slope in d², and then the slope of d² in each coordinate.
  const pull = y / 2;
  const push = ((1 - y) * Math.max(0, margin - distance)) / (2 * distance);
  return away.map((r) => (pull - push) * 2 * r);
}
