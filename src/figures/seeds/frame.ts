import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';
import { errorRange } from './fields.ts';

/** Where the runs of a loss lie. */
export const rowOf = { a: 1, b: 0 } as const;

/** Size and scales of the plane for a figure of the given width. */
export function seedsFrame(width: number): PlaneFrame {
  const narrow = isNarrow(width);
  return {
    width,
    ...atWidth(
      {
        height: narrow ? 236 : 280,
        marginLeft: 18,
        marginRight: narrow ? 56 : 76,
        marginTop: 24,
        marginBottom: 46,
      },
      width,
    ),
    x: errorRange,
    y: [-0.45, 1.45],
  };
}
