import type { PlaneFrame } from '../../plots/planeFrame.ts';

/** Between bars and beside them, as a part of the way from one bar to the next. */
export const padding = 0.35;
/** Room above and below the bars for their numbers, in pixels. */
export const inset = 18;

/** Size and scales of one panel of three bars: flat where it has a phone's width for itself. Bars stand at 0, 1, 2. */
export function barsFrame(width: number, y: readonly [number, number], bars = 3): PlaneFrame {
  const before = -(1 + padding) / 2;
  return {
    width,
    height: Math.round(width * (width < 300 ? 0.8 : 0.38)),
    marginLeft: 12,
    marginRight: 12,
    marginTop: 30,
    marginBottom: 24,
    x: [before, before + bars + padding],
    y,
  };
}

/** The plane of the ends of the logits' bars, within the room for their numbers. */
export function heldBars(width: number): PlaneFrame {
  const { marginTop, marginBottom, ...frame } = barsFrame(width, [-8, 8]);
  return { ...frame, marginTop: marginTop + inset, marginBottom: marginBottom + inset };
}
