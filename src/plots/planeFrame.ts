/** A plane that a reader reaches into: what the drawing and the handles on it share. */
export interface PlaneFrame {
  width: number;
  height: number;
  marginLeft: number;
  marginRight: number;
  marginTop: number;
  marginBottom: number;
  x: readonly [number, number];
  y: readonly [number, number];
}

interface Place {
  x: number;
  y: number;
}

/** Pixels of the drawing per unit, each way. */
export function pixelsPerUnit(frame: PlaneFrame): Place {
  return {
    x: (frame.width - frame.marginLeft - frame.marginRight) / (frame.x[1] - frame.x[0]),
    y: (frame.height - frame.marginTop - frame.marginBottom) / (frame.y[1] - frame.y[0]),
  };
}

/** Where a point of the plane lies in the drawing, in pixels from its top left corner. */
export function toPixels({ x, y }: Place, frame: PlaneFrame): Place {
  const per = pixelsPerUnit(frame);
  return {
    x: frame.marginLeft + (x - frame.x[0]) * per.x,
    y: frame.marginTop + (frame.y[1] - y) * per.y,
  };
}

/** The point of the plane nearest to `point`, to two decimals. */
export function inside({ x, y }: Place, frame: Pick<PlaneFrame, 'x' | 'y'>): Place {
  const placed = (value: number, [min, max]: readonly [number, number]) =>
    Number(Math.min(max, Math.max(min, value)).toFixed(2));
  return { x: placed(x, frame.x), y: placed(y, frame.y) };
}
