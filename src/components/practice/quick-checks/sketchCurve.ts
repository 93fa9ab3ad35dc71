/** A curve that somebody draws: its height at evenly spaced places, `null` where nothing is drawn yet. */
export type Sketch = readonly (number | null)[];

export interface Point {
  x: number;
  y: number;
}

/** Number of places at which a sketch is stored. */
export const places = 41;

export const blank: Sketch = Array(places).fill(null);

/** The value on the axis at a place, and the place nearest to a value. */
export const valueAt = (place: number, [min, max]: readonly [number, number]) =>
  min + ((max - min) * place) / (places - 1);
export const placeOf = (value: number, [min, max]: readonly [number, number]) =>
  Math.min(places - 1, Math.max(0, Math.round(((value - min) / (max - min)) * (places - 1))));

/** The sketch with a straight stroke from one point to another: every place between them gets a height. */
export function withStroke(sketch: Sketch, from: Point, to: Point, x: readonly [number, number]): Sketch {
  const [first, last] = [placeOf(from.x, x), placeOf(to.x, x)];
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  return sketch.map((height, place) => {
    if (place < low || place > high) return height;
    const share = first === last ? 1 : (place - first) / (last - first);
    return from.y + (to.y - from.y) * share;
  });
}

/** The sketch as straight lines through points given one by one; those still missing are left out. */
export function throughPoints(points: readonly Point[], x: readonly [number, number]): Sketch {
  return points.reduce<Sketch>(
    (sketch, point, i) => withStroke(sketch, points[i - 1] ?? point, point, x),
    blank,
  );
}

/** How a sketch lies to the curve. */
export interface SketchScore {
  /** The area between them, as a share of the figure's whole area. */
  gap: number;
  furthest: { place: number; sketched: number; true: number };
}

/** Scores a sketch by the area between it and the curve; `null` while less than nine tenths are drawn. */
export function scoreOf(
  sketch: Sketch,
  curve: readonly number[],
  [low, high]: readonly [number, number],
): SketchScore | null {
  const drawn = sketch.flatMap((sketched, place) =>
    sketched === null ? [] : [{ place, sketched, true: curve[place] ?? Number.NaN }],
  );
  const [first] = drawn;
  if (!first || drawn.length < 0.9 * places) return null;
  const off = (at: SketchScore['furthest']) => Math.abs(at.sketched - Math.min(high, Math.max(low, at.true)));
  const furthest = drawn.reduce((most, at) => (off(at) > off(most) ? at : most), first);
  const gap = drawn.reduce((sum, at) => sum + off(at), 0) / drawn.length / (high - low);
  return { gap, furthest };
}

/** Largest score that counts as right: a hand draws imprecisely. */
export const isClose = ({ gap }: SketchScore): boolean => gap <= 0.06;

/** A sketch as text, and back; `null` for a text that is none. */
export const keptText = (sketch: Sketch): string =>
  JSON.stringify(sketch.map((height) => (height === null ? null : Number(height.toFixed(2)))));

export function fromKept(text: string | null): Sketch | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(value) || value.length !== places) return null;
    return value.every((height) => height === null || typeof height === 'number') ? value : null;
  } catch {
    return null;
  }
}
