import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

/** Size and scales of the plane for a figure of the given width. */
export function landscapeFrame({ x, y }: Pick<PlaneFrame, 'x' | 'y'>, width: number): PlaneFrame {
  const narrow = isNarrow(width);
  return {
    width,
    ...atWidth(
      {
        height: narrow ? 280 : 254,
        marginLeft: narrow ? 34 : 44,
        marginRight: narrow ? 18 : 92,
        marginTop: 32,
        marginBottom: 46,
      },
      width,
    ),
    x,
    y,
  };
}
