import * as fc from 'fast-check';
import { absurdBatches, batch, far, pairsWith } from '../given/metric.ts';
import { cosine, dot, leading, type Reduction, reduced, type Vector, vectors } from '../loops/metric.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested } from '../nested.ts';
import { dyadic } from '../random.ts';

function cosineEmbeddingLoss(
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

function rowsIn(nest: Nested): number[][] {
  if (typeof nest === 'number') return [];
  if (nest.every((each) => typeof each === 'number')) return [nest as number[]];
  return nest.flatMap(rowsIn);
}

export const cases: LossCase[] = [
  {
    functionName: 'cosineEmbeddingLoss',
    reference: cosineEmbeddingLoss,
    args: pairsWith([1, -1, 0], { margin: fc.constantFrom(-0.75, -0.25, 0, 0.25, 0.5) }).filter(
      ([x, y, , options]) => {
        const { margin = 0 } = options as { margin?: number };
        const [firsts, seconds] = [rowsIn(x as Nested), rowsIn(y as Nested)];
        if (!firsts.every((row) => Math.hypot(...row) >= 1)) return false;
        if (!seconds.every((row) => Math.hypot(...row) >= 1)) return false;
        return firsts.every((row, i) => Math.abs(cosine(row, seconds[i] as number[]) - margin) > far);
      },
    ),
    slopes: [0, 1],
    absurd: absurdBatches.flatMap((args) => [
      [...args, [1, -1]],
      [...args, [-1, 1], { margin: -0.5 }],
    ]),
    formula: fc
      .record({ x: batch(1, 3), y: batch(1, 3), label: fc.constantFrom(1, -1), m: dyadic(1) })
      .map(({ x, y, label, m }) => ({
        args: [x, y, [label], { margin: m }],
        scope: { rho: cosine(flat(x), flat(y)), t: label, m },
      })),
  },
];
