import { flat, type Nested, nestInto, shapeOf } from '../nested.ts';

// Plain float64 loops from the papers (and from PyTorch's documentation for eps); nothing here knows the module.

type Vector = number[];
type Reduction = 'none' | 'mean' | 'sum';

/** The vectors on the last axis, in order. */
function vectors(nest: Nested): Vector[] {
  const length = shapeOf(nest).at(-1) ?? 1;
  const numbers = flat(nest);
  const rows: Vector[] = [];
  for (let start = 0; start < numbers.length; start += length)
    rows.push(numbers.slice(start, start + length));
  return rows;
}

function reduced(losses: number[], shape: number[], reduction: Reduction = 'mean'): Nested {
  if (reduction === 'none') return nestInto(losses, shape);
  let total = 0;
  for (const loss of losses) total += loss;
  return reduction === 'sum' ? total : total / Math.max(losses.length, 1);
}

const leading = (nest: Nested) => shapeOf(nest).slice(0, -1);

function dot(a: Vector, b: Vector): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += (a[i] as number) * (b[i] as number);
  return total;
}

export function distance(a: Vector, b: Vector, p: number, eps: number): number {
  const differences = a.map((each, i) => Math.abs(each - (b[i] as number) + eps));
  if (p === Number.POSITIVE_INFINITY) return Math.max(...differences);
  return differences.reduce((sum, each) => sum + each ** p, 0) ** (1 / p);
}

export function contrastiveLoss(
  input1: Nested,
  input2: Nested,
  target: Nested,
  {
    margin = 1,
    similarLabel = 1,
    reduction,
  }: { margin?: number; similarLabel?: number; reduction?: Reduction } = {},
): Nested {
  const [firsts, seconds, labels] = [vectors(input1), vectors(input2), flat(target)];
  const losses = firsts.map((first, i) => {
    const d = distance(first, seconds[i] as Vector, 2, 0);
    return labels[i] === similarLabel ? d ** 2 / 2 : Math.max(0, margin - d) ** 2 / 2;
  });
  return reduced(losses, leading(input1), reduction);
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

export function tripletMarginLoss(
  anchor: Nested,
  positive: Nested,
  negative: Nested,
  { p = 2, eps = 1e-6, ...rest }: TripletOptions & { p?: number; eps?: number } = {},
): Nested {
  const gaps = tripletGaps([anchor, positive, negative], (a, b) => distance(a, b, p, eps), rest);
  return reduced(
    gaps.map(({ gap }) => Math.max(0, gap)),
    leading(anchor),
    rest.reduction,
  );
}

export function tripletWithDistance(between: (a: Vector, b: Vector) => number) {
  return (anchor: Nested, positive: Nested, negative: Nested, options: TripletOptions = {}): Nested => {
    const gaps = tripletGaps([anchor, positive, negative], between, options);
    return reduced(
      gaps.map(({ gap }) => Math.max(0, gap)),
      leading(anchor),
      options.reduction,
    );
  };
}

function unit(vector: Vector): Vector {
  const length = Math.max(Math.sqrt(dot(vector, vector)), 1e-12);
  return vector.map((each) => each / length);
}

/** −log softmax at one place, by its definition; the largest score is taken off, which changes nothing. */
function surprise(scores: number[], place: number): number {
  const largest = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - largest), 0);
  return largest + Math.log(total) - (scores[place] as number);
}

interface InfoNCEOptions {
  negativeKeys?: Nested;
  temperature?: number;
  symmetric?: boolean;
  normalize?: boolean;
  reduction?: Reduction;
}

export function infoNCELoss(query: Nested, positiveKey: Nested, options: InfoNCEOptions = {}): Nested {
  const { negativeKeys, temperature = 0.07, symmetric = false, normalize = true, reduction } = options;
  const prepared = (nest: Nested) => (normalize ? vectors(nest).map(unit) : vectors(nest));
  const [queries, keys] = [prepared(query), prepared(positiveKey)];
  const oneWay = (from: Vector[], to: Vector[]) =>
    from.map((each, i) => {
      if (negativeKeys === undefined) {
        return surprise(
          to.map((other) => dot(each, other) / temperature),
          i,
        );
      }
      const rivals = [to[i] as Vector, ...prepared(negativeKeys)];
      return surprise(
        rivals.map((other) => dot(each, other) / temperature),
        0,
      );
    });
  const there = oneWay(queries, keys);
  const back = oneWay(keys, queries);
  const losses = there.map((loss, i) => (symmetric ? (loss + (back[i] as number)) / 2 : loss));
  return reduced(losses, [losses.length], reduction);
}

export function ntXentLoss(
  z1: Nested,
  z2: Nested,
  { temperature = 0.5, reduction }: { temperature?: number; reduction?: Reduction } = {},
): Nested {
  const all = [...vectors(z1), ...vectors(z2)].map(unit);
  const half = all.length / 2;
  const losses = all.map((each, i) => {
    const partner = (i + half) % all.length;
    const others = all.map((_, k) => k).filter((k) => k !== i);
    const scores = others.map((k) => dot(each, all[k] as Vector) / temperature);
    return surprise(scores, others.indexOf(partner));
  });
  return reduced(losses, [losses.length], reduction);
}

export function cosineEmbeddingLoss(
  input1: Nested,
  input2: Nested,
  target: Nested,
  { margin = 0, reduction }: { margin?: number; reduction?: Reduction } = {},
): Nested {
  const [seconds, labels] = [vectors(input2), flat(target)];
  const losses = vectors(input1).map((x, i) => {
    const y = seconds[i] as Vector;
    const cos = dot(x, y) / Math.sqrt((dot(x, x) + 1e-12) * (dot(y, y) + 1e-12));
    if (labels[i] === 1) return 1 - cos;
    return labels[i] === -1 ? Math.max(0, cos - margin) : 0;
  });
  return reduced(losses, leading(input1), reduction);
}

/** cos of the angle between two vectors. */
export function cosine(x: Vector, y: Vector): number {
  return dot(unit(x), unit(y));
}
