import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

/** Size and scales of the plane for a figure of the given width. */
export function linesFrame(width: number): PlaneFrame {
  const narrow = isNarrow(width);
  return {
    width,
    ...atWidth(
      {
        height: narrow ? 330 : 396,
        marginLeft: narrow ? 28 : 36,
        marginRight: narrow ? 76 : 92,
        marginTop: 32,
        marginBottom: 46,
      },
      width,
    ),
    x: [3, 15],
    y: [4, 14],
  };
}
