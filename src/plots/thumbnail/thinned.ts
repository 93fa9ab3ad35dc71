export type Spot = readonly [x: number, y: number];

/** The fewest of these points whose line stays within `tolerance` of all of them (Douglas and Peucker). */
export function thinned(spots: readonly Spot[], tolerance: number): Spot[] {
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last || spots.length < 3) return [...spots];
  const far = spots.map((spot) => offLine(spot, first, last));
  const farthest = far.indexOf(Math.max(...far));
  if ((far[farthest] ?? 0) <= tolerance) return [first, last];
  const before = thinned(spots.slice(0, farthest + 1), tolerance);
  return [...before, ...thinned(spots.slice(farthest), tolerance).slice(1)];
}

function offLine([x, y]: Spot, [x0, y0]: Spot, [x1, y1]: Spot): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  return length === 0
    ? Math.hypot(x - x0, y - y0)
    : Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length;
}
