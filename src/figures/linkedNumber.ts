import { inside, type PlaneFrame } from '../plots/planeFrame.ts';

/** Moves a number into a range. */
export const clamp = (value: number, [min, max]: readonly [number, number]): number =>
  Math.min(max, Math.max(min, value));

/** The number that a part of a link's text holds, moved into the range; `fallback` where there is none. */
export function linkedNumber(
  text: string | null | undefined,
  fallback: number,
  range: readonly [number, number],
): number {
  const value = text?.trim() ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? clamp(value, range) : fallback;
}

/** The point, written `x,y`, that a part of a link's text holds, moved into the plane; `fallback` where there is none. */
export function linkedPoint(
  text: string | null | undefined,
  fallback: { x: number; y: number },
  plane: PlaneFrame,
): { x: number; y: number } {
  const coordinate = (part = '') => linkedNumber(part, Number.NaN, [-Infinity, Infinity]);
  const [x, y] = (text ?? '').split(',');
  const point = { x: coordinate(x), y: coordinate(y) };
  return Number.isNaN(point.x) || Number.isNaN(point.y) ? fallback : inside(point, plane);
}
