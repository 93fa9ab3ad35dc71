import type { CurveAxis } from './curveAxis.ts';
import { atWidth, isNarrow } from './sizes.ts';

export type Measure = 'loss' | 'gradient';

export interface Frame {
  width: number;
  height: number;
  marginLeft: number;
  marginRight: number;
  marginTop: number;
  marginBottom: number;
  x: readonly [number, number];
  y: readonly [number, number];
}

/** Size and scales of one panel for a figure of the given width: what the drawing and the handles share. */
export function panelFrame(measure: Measure, axis: CurveAxis, width: number): Frame {
  const narrow = isNarrow(width);
  const lower = measure === 'gradient';
  return {
    width,
    ...atWidth(
      {
        height: (narrow ? 180 : 186) + (lower ? 26 : 0),
        marginLeft: narrow ? 34 : 44,
        marginRight: narrow ? 90 : 104,
        marginTop: 32,
        marginBottom: lower ? 44 : 14,
      },
      width,
    ),
    x: axis.x,
    y: axis[measure],
  };
}
