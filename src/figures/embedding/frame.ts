import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

/** How much of a wide figure the plane takes; the rest is the loss's, beside it. */
const share = 2 / 3;
const gap = 16;

/** The widths of the plane and of the loss, for a figure of the given width; on a phone one stands below the other. */
export function embeddingWidths(width: number): { plane: number; losses: number } {
  if (isNarrow(width)) return { plane: width, losses: width };
  const plane = Math.round((width - gap) * share);
  return { plane, losses: width - gap - plane };
}

/** Size and scales of the plane in a figure of the given width: a unit is as long across as upwards. */
export function embeddingFrame(width: number): PlaneFrame {
  const { plane } = embeddingWidths(width);
  const [x, y] = [
    [-3.2, 3.2],
    [-2.1, 2.1],
  ] as const;
  // They grow with the whole figure, so that its drawings of every width have one shape.
  const margins = atWidth(
    { marginLeft: 28, marginRight: 12, marginTop: 16, marginBottom: isNarrow(width) ? 24 : 28 },
    width,
  );
  const perUnit = (plane - margins.marginLeft - margins.marginRight) / (x[1] - x[0]);
  const height = Math.round(perUnit * (y[1] - y[0]) + margins.marginTop + margins.marginBottom);
  return { width: plane, height, ...margins, x, y };
}
