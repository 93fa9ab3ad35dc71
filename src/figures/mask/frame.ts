import { atWidth, isNarrow } from '../../plots/sizes.ts';

/** Pixels along each side of a mask. */
export const side = 12;

/** A square of pixels within a drawing. */
export interface Panel {
  left: number;
  top: number;
  /** The length of one pixel of the mask. */
  cell: number;
}

/** Where the mask to paint and the two maps of slopes lie in a figure of the given width. */
export interface MaskFrame {
  width: number;
  height: number;
  paint: Panel;
  maps: readonly [Panel, Panel];
}

export function maskFrame(width: number): MaskFrame {
  const panel = (left: number, top: number, cell: number): Panel => {
    const { scale } = atWidth({ scale: 1000 }, width);
    return { left: (left * scale) / 1000, top: (top * scale) / 1000, cell: (cell * scale) / 1000 };
  };
  if (isNarrow(width)) {
    return {
      width,
      // The words below the maps keep their size.
      height: atWidth({ height: 570 }, width).height + 86,
      paint: panel(12, 26, 28),
      maps: [panel(12, 414, 13), panel(192, 414, 13)],
    };
  }
  return {
    width,
    ...atWidth({ height: 342 }, width),
    paint: panel(2, 26, 26),
    maps: [panel(346, 26, 14), panel(550, 26, 14)],
  };
}
