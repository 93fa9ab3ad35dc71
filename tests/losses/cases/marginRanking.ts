import * as fc from 'fast-check';
import { offGrid, sign } from '../given/elements.ts';
import { type Reduction, reduced } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, shapeOf } from '../nested.ts';
import { anyShape, dyadic, nestOf, reduction } from '../random.ts';

function marginRankingLoss(
  input1: Nested,
  input2: Nested,
  target: Nested,
  { margin = 0, reduction: how }: { margin?: number; reduction?: Reduction } = {},
): Nested {
  const [second, signs] = [flat(input2), flat(target)];
  const losses = flat(input1).map((x, i) =>
    Math.max(0, margin - (signs[i] as number) * (x - (second[i] as number))),
  );
  return reduced(losses, shapeOf(input1), how);
}

const far = [0, 1, 1e4, 1e20].flatMap((each) => [each, -each]);

export const cases: LossCase[] = [
  {
    functionName: 'marginRankingLoss',
    reference: marginRankingLoss,
    args: anyShape().chain((shape) =>
      fc
        .tuple(
          nestOf(shape, dyadic()),
          nestOf(shape, offGrid(4)),
          nestOf(shape, sign),
          fc.record({ reduction: reduction(), margin: dyadic(3) }, { requiredKeys: ['reduction'] }),
        )
        .map((args) => [...args]),
    ),
    slopes: [0, 1],
    absurd: [-1, 1].map((t) => [far, far.toReversed(), far.map(() => t)]),
    formula: fc
      .record({ x: fc.tuple(dyadic(), dyadic()), t: sign, m: dyadic(3) })
      .map(({ x, t, m }) => ({ args: [x[0], x[1], t, { margin: m }], scope: { x, t, m } })),
  },
];
