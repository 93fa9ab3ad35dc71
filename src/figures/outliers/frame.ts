import type { PlaneFrame } from '../../plots/planeFrame.ts';

/** Size and scales of the plane for a figure of the given width. */
export function linesFrame(width: number): PlaneFrame {
  const narrow = width < 720;
  return {
    width,
    height: narrow ? 320 : 440,
    marginLeft: narrow ? 26 : 34,
    marginRight: narrow ? 70 : 92,
    marginTop: 24,
    marginBottom: 40,
    x: [3, 15],
    y: [4, 14],
  };
}
