import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

/** Size and scales of the plane for a figure of the given width: a unit is as long across as upwards. */
export function embeddingFrame(width: number): PlaneFrame {
  const narrow = isNarrow(width);
  const [x, y] = [
    [-3.2, 3.2],
    [-2.1, 2.1],
  ] as const;
  const margins = atWidth(
    { marginLeft: 28, marginRight: 12, marginTop: 16, marginBottom: narrow ? 24 : 28 },
    width,
  );
  const perUnit = (width - margins.marginLeft - margins.marginRight) / (x[1] - x[0]);
  const height = Math.round(perUnit * (y[1] - y[0]) + margins.marginTop + margins.marginBottom);
  return { width, height, ...margins, x, y };
}
