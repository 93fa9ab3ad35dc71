import { overlap, textBox } from '../../../plots/textBox.ts';
import type { Point } from './sketchCurve.ts';

/** The edges of the axes, in the figure's units. */
interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where two curves are named: the middle of each name. */
export interface CurveNames {
  mine: Point;
  true: Point;
}

/** Of the names, in the figure's units: what a phone shows larger takes more of them. */
const size = 16;
/** From a curve to the middle of its name. */
const off = 15;

/**
 * Names two curves beside each other where neither runs through a name, as far apart as can be: between them where
 * there is room, else on their far sides. The curves are lists of points with the same x, in the figure's units; null for curves without points.
 */
export function curveNames(
  mine: readonly Point[],
  actual: readonly Point[],
  words: Record<keyof CurveNames, string>,
  edges: Edges,
): CurveNames | null {
  const heldIn = ({ x, y }: Point) => ({ x, y: Math.min(edges.bottom, Math.max(edges.top, y)) });
  const [sketched, shown] = [mine.map(heldIn), actual.map(heldIn)];
  const dots = [...sketched, ...shown].map(({ x, y }) => ({
    left: x - 4,
    right: x + 4,
    top: y - 2,
    bottom: y + 2,
  }));
  const candidates = sketched.flatMap((own, i) => {
    const other = shown[i];
    if (!other) return [];
    const side = own.y <= other.y ? 1 : -1;
    return [side, -side].map((way) => ({
      mine: { x: own.x, y: own.y + way * off },
      true: { x: other.x, y: other.y - way * off },
      apart: Math.abs(own.y - other.y),
    }));
  });
  const costOf = (names: CurveNames) => {
    const [one, other] = (['mine', 'true'] as const).map((which) =>
      textBox(words[which], names[which].x, names[which].y, size, 'middle'),
    ) as [ReturnType<typeof textBox>, ReturnType<typeof textBox>];
    const outside = [one, other].filter(
      (box) =>
        box.left < edges.left ||
        box.right > edges.right ||
        box.top < edges.top - size ||
        box.bottom > edges.bottom,
    ).length;
    const struck = dots.filter((dot) => overlap(dot, one) + overlap(dot, other) > 0).length;
    return 100 * outside + 100 * overlap(one, other) + 10 * struck;
  };
  const [best] = candidates
    .map((names) => ({ names, cost: costOf(names) - names.apart / 100 }))
    .sort((a, b) => a.cost - b.cost);
  return best ? { mine: best.names.mine, true: best.names.true } : null;
}
