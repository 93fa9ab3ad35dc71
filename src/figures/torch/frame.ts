import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';
import { logitRange } from './fields.ts';

/** Size and scales of the plane for a figure of the given width. */
export function torchFrame(width: number): PlaneFrame {
  const narrow = isNarrow(width);
  return {
    width,
    ...atWidth(
      {
        height: narrow ? 290 : 350,
        marginLeft: narrow ? 28 : 36,
        marginRight: narrow ? 112 : 118,
        marginTop: 32,
        marginBottom: 46,
      },
      width,
    ),
    x: logitRange,
    y: [0, 6.5],
  };
}
