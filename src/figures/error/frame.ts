import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

/** How far below the axis the distance is drawn, and where the plane ends there, in units of the error. */
export const distanceAt = -0.28;
const bottom = -0.5;

/** Size and scales of the plane for a figure of the given width: a unit is as long upwards as it is sideways. */
export function errorFrame(width: number): PlaneFrame {
  const narrow = isNarrow(width);
  const sizes = atWidth(
    {
      height: narrow ? 258 : 400,
      marginLeft: 16,
      marginRight: 16,
      marginTop: narrow ? 14 : 12,
      marginBottom: 46,
    },
    width,
  );
  const perUnit = (width - sizes.marginLeft - sizes.marginRight) / 7;
  const units = (sizes.height - sizes.marginTop - sizes.marginBottom) / perUnit;
  return { width, ...sizes, x: [-3.5, 3.5], y: [bottom, bottom + units] };
}
