import * as fc from 'fast-check';
import { minus, pairsWith, twenty, units, zeros } from '../given/metric.ts';
import { distance, leading, type Reduction, reduced, type Vector, vectors } from '../loops/metric.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested } from '../nested.ts';
import { dyadic, nestOf, positive } from '../random.ts';

function contrastiveLoss(
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

const eighteen = [
  [1e18, -1e18],
  [-1e18, 3e17],
];

export const cases: LossCase[] = [
  {
    functionName: 'contrastiveLoss',
    reference: contrastiveLoss,
    args: pairsWith([0, 1, 2], { margin: positive(6), similarLabel: fc.constantFrom(0, 1, 2) }),
    slopes: [0, 1],
    absurd: [
      [twenty, zeros, [0, 0], { margin: 3 }],
      [eighteen, zeros, [1, 0]],
      [zeros, zeros, [1, 0]],
      [units, units, [0, 1]],
    ],
    formula: fc
      .record({
        x: nestOf([3], dyadic()),
        y: nestOf([3], dyadic()),
        label: fc.constantFrom(0, 1),
        m: positive(8),
      })
      .map(({ x, y, label, m }) => ({
        args: [x, y, label, { margin: m }],
        scope: { d: Math.hypot(...minus(x, y)), t: label, m },
      })),
  },
];
