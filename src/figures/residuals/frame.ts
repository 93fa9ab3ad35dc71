import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

/** Size and scales of the plane for a figure of the given width. */
export function residualFrame(width: number): PlaneFrame {
  const narrow = isNarrow(width);
  return {
    width,
    ...atWidth(
      {
        height: narrow ? 360 : 396,
        marginLeft: narrow ? 34 : 44,
        marginRight: narrow ? 62 : 84,
        marginTop: 32,
        marginBottom: 46,
      },
      width,
    ),
    x: [1, 19],
    y: [-38, 12],
  };
}
