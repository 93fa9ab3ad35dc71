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
  if (width < 720) {
    const map = { top: 408, cell: 13 };
    return {
      width,
      height: 650,
      paint: { left: 12, top: 24, cell: 28 },
      maps: [
        { left: 12, ...map },
        { left: 192, ...map },
      ],
    };
  }
  const map = { top: 24, cell: 14 };
  return {
    width,
    height: 340,
    paint: { left: 2, top: 24, cell: 26 },
    maps: [
      { left: 346, ...map },
      { left: 550, ...map },
    ],
  };
}
