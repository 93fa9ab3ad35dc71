import type { CurveAxis } from './curveAxis.ts';

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

/** A figure is drawn for a phone or for a desk, and scaled to fit: alike before and after it comes alive. */
export function drawingWidth(shownWidth: number): number {
  return shownWidth < 520 ? 360 : 720;
}

/** Size and scales of one panel for a figure of the given width: what the drawing and the handles share. */
export function panelFrame(measure: Measure, axis: CurveAxis, width: number): Frame {
  const narrow = width < 720;
  return {
    width,
    height: Math.round(width * (narrow ? 0.54 : 0.36)) + (measure === 'gradient' ? 24 : 0),
    marginLeft: narrow ? 34 : 48,
    marginRight: narrow ? 64 : 92,
    marginTop: 24,
    marginBottom: measure === 'gradient' ? 38 : 14,
    x: axis.x,
    y: axis[measure],
  };
}
