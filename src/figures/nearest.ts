import { type PlaneFrame, toPixels } from '../plots/planeFrame.ts';
import type { Point } from './fields.ts';

/** Which of the points lies nearest to the pointer, as the eye sees it. */
export function nearest(points: readonly Point[], pointer: Point, frame: PlaneFrame): number {
  const to = toPixels(pointer, frame);
  const distances = points.map((point) => {
    const at = toPixels(point, frame);
    return Math.hypot(at.x - to.x, at.y - to.y);
  });
  return distances.indexOf(Math.min(...distances));
}
