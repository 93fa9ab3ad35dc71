import type { PlaneFrame } from '../../plots/planeFrame.ts';

/** Size and scales of the plane for a figure of the given width. */
export function landscapeFrame({ x, y }: Pick<PlaneFrame, 'x' | 'y'>, width: number): PlaneFrame {
  const narrow = width < 720;
  return {
    width,
    height: narrow ? 320 : 440,
    marginLeft: narrow ? 32 : 40,
    marginRight: narrow ? 18 : 92,
    marginTop: 24,
    marginBottom: 40,
    x,
    y,
  };
}
