import type { PlaneFrame } from '../../plots/planeFrame.ts';

/** Size and scales of the plane for a figure of the given width. */
export function residualFrame(width: number): PlaneFrame {
  const narrow = width < 720;
  return {
    width,
    height: narrow ? 380 : 460,
    marginLeft: narrow ? 32 : 44,
    marginRight: narrow ? 76 : 104,
    marginTop: 24,
    marginBottom: 40,
    x: [1, 19],
    y: [-38, 12],
  };
}
