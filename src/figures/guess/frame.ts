import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';
import { daysRange } from './fields.ts';

/** The parcels lie on the line 0; above it stands a row for each loss, from 1 on. */
export function guessFrame(width: number): PlaneFrame {
  const narrow = isNarrow(width);
  return {
    width,
    ...atWidth(
      {
        height: narrow ? 310 : 356,
        marginLeft: 18,
        marginRight: narrow ? 56 : 76,
        marginTop: 18,
        marginBottom: 46,
      },
      width,
    ),
    x: daysRange,
    y: [0, 4.1],
  };
}
