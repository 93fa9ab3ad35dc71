import * as fc from 'fast-check';
import { type Reduction, reduced } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, shapeOf } from '../nested.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';

function gaussianNLLLoss(
  input: Nested,
  target: Nested,
  variance: Nested,
  { full = false, eps = 1e-6, reduction: how }: { full?: boolean; eps?: number; reduction?: Reduction } = {},
): Nested {
  const [targets, variances, inputs] = [flat(target), flat(variance), flat(input)];
  const perVariance = inputs.length / variances.length;
  const losses = inputs.map((x, i) => {
    const v = Math.max(variances[Math.floor(i / perVariance)] as number, eps);
    const constant = full ? 0.5 * Math.log(2 * Math.PI) : 0;
    return 0.5 * (Math.log(v) + (x - (targets[i] as number)) ** 2 / v) + constant;
  });
  return reduced(losses, shapeOf(input), how);
}

export const cases: LossCase[] = [
  {
    functionName: 'gaussianNLLLoss',
    reference: gaussianNLLLoss,
    args: fc.tuple(anyShape(), fc.integer({ min: 0, max: 3 })).chain(([shape, layout]) => {
      const rows = shape.slice(0, -1);
      const layouts = [shape, [], shape.length === 0 ? [] : rows, shape.length === 0 ? [] : [...rows, 1]];
      return fc
        .tuple(
          nestOf(shape, dyadic()),
          nestOf(shape, dyadic()),
          nestOf(
            layouts[layout] as number[],
            positive(4).map((each) => each + 1 / 4),
          ),
          fc.record({ reduction: reduction(), full: fc.boolean() }, { requiredKeys: ['reduction'] }),
        )
        .map((args) => [...args]);
    }),
    slopes: [0, 1, 2],
    secondOrder: true,
    absurd: [
      [
        [1e4, -1e4, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [1e15, -1e15],
        [0, 0],
        [1, 1e30],
      ],
    ],
    formula: fc.record({ x: dyadic(), t: dyadic(), v: positive() }).map(({ x, t, v }) => ({
      args: [x, t, v],
      scope: { r: x - t, v },
    })),
  },
];
