import type { Point } from '../fields.ts';

/** What a point is to an anchor. Words of FaceNet (Schroff et al., 2015). */
export type Role = 'anchor' | 'positive' | 'hard' | 'semi-hard' | 'easy';

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** How far the farthest point of the anchor's own kind is from it; 0 if it has no other. */
export function farthestPositive(points: readonly Point[], kinds: readonly number[], anchor: number): number {
  const from = points[anchor] as Point;
  return Math.max(...points.map((point, i) => (kinds[i] === kinds[anchor] ? distance(from, point) : 0)));
}

/**
 * What each point is to the anchor. A negative is hard if it lies nearer than the anchor's farthest positive,
 * semi-hard if it lies beyond that by less than the margin, easy if it lies farther still.
 */
export function rolesOf(
  points: readonly Point[],
  kinds: readonly number[],
  anchor: number,
  margin: number,
): Role[] {
  const reach = farthestPositive(points, kinds, anchor);
  return points.map((point, i) => {
    if (i === anchor) return 'anchor';
    if (kinds[i] === kinds[anchor]) return 'positive';
    const away = distance(points[anchor] as Point, point);
    if (away < reach) return 'hard';
    return away < reach + margin ? 'semi-hard' : 'easy';
  });
}
