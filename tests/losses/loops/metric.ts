import { flat, type Nested, nestInto, shapeOf } from '../nested.ts';

// What several loops in float64 share; nothing here knows the module.

export type Vector = number[];

export type Reduction = 'none' | 'mean' | 'sum';

/** The vectors on the last axis, in order. */
export function vectors(nest: Nested): Vector[] {
  const length = shapeOf(nest).at(-1) ?? 1;
  const numbers = flat(nest);
  const rows: Vector[] = [];
  for (let start = 0; start < numbers.length; start += length)
    rows.push(numbers.slice(start, start + length));
  return rows;
}

export function reduced(losses: number[], shape: number[], reduction: Reduction = 'mean'): Nested {
  if (reduction === 'none') return nestInto(losses, shape);
  let total = 0;
  for (const loss of losses) total += loss;
  return reduction === 'sum' ? total : total / Math.max(losses.length, 1);
}

export const leading = (nest: Nested) => shapeOf(nest).slice(0, -1);

export function dot(a: Vector, b: Vector): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += (a[i] as number) * (b[i] as number);
  return total;
}

export function distance(a: Vector, b: Vector, p: number, eps: number): number {
  const differences = a.map((each, i) => Math.abs(each - (b[i] as number) + eps));
  if (p === Number.POSITIVE_INFINITY) return Math.max(...differences);
  return differences.reduce((sum, each) => sum + each ** p, 0) ** (1 / p);
}

export interface TripletOptions {
  margin?: number;
  swap?: boolean;
  reduction?: Reduction;
}

/** What is inside the maximum of each triplet, and how close the swap is to a tie. */
export function tripletGaps(
  [anchor, positive, negative]: readonly [Nested, Nested, Nested],
  between: (a: Vector, b: Vector) => number,
  { margin = 1, swap = false }: TripletOptions,
): { gap: number; tie: number }[] {
  const [positives, negatives] = [vectors(positive), vectors(negative)];
  return vectors(anchor).map((a, i) => {
    const [p, n] = [positives[i] as Vector, negatives[i] as Vector];
    const [direct, swapped] = [between(a, n), between(p, n)];
    const gap = between(a, p) - (swap ? Math.min(direct, swapped) : direct) + margin;
    return { gap, tie: swap ? Math.abs(direct - swapped) : 1 };
  });
}

export function unit(vector: Vector): Vector {
  const length = Math.max(Math.sqrt(dot(vector, vector)), 1e-12);
  return vector.map((each) => each / length);
}

/** −log softmax at one place, by its definition; the largest score is taken off, which changes nothing. */
export function surprise(scores: number[], place: number): number {
  const largest = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - largest), 0);
  return largest + Math.log(total) - (scores[place] as number);
}

/** cos of the angle between two vectors. */
export function cosine(x: Vector, y: Vector): number {
  return dot(unit(x), unit(y));
}
