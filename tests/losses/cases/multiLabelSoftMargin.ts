import * as fc from 'fast-check';
import { share } from '../given/elements.ts';
import { type Reduction, reduced } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, shapeOf } from '../nested.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';

const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

function multiLabelSoftMarginLoss(
  input: Nested,
  target: Nested,
  { weight, reduction: how }: { weight?: number[]; reduction?: Reduction } = {},
): Nested {
  const shape = shapeOf(input);
  const classes = shape.at(-1) as number;
  const [logits, shares] = [flat(input), flat(target)];
  const losses = Array.from({ length: logits.length / classes }, () => 0);
  for (const [at, x] of logits.entries()) {
    const t = shares[at] as number;
    const row = Math.floor(at / classes);
    const loss = (weight?.[at % classes] ?? 1) * (t * softplus(-x) + (1 - t) * softplus(x));
    losses[row] = (losses[row] as number) + loss / classes;
  }
  return reduced(losses, shape.slice(0, -1), how);
}

const far = [0, 17, -20, 88, -104, 1e4, -1e4];

export const cases: LossCase[] = [
  {
    functionName: 'multiLabelSoftMarginLoss',
    reference: multiLabelSoftMarginLoss,
    args: fc.tuple(anyShape(2, 3), fc.integer({ min: 1, max: 4 })).chain(([others, classes]) =>
      fc
        .tuple(
          nestOf([...others, classes], dyadic(6)),
          nestOf([...others, classes], share),
          fc.record(
            {
              reduction: reduction(),
              weight: fc.array(positive(3), { minLength: classes, maxLength: classes }),
            },
            { requiredKeys: ['reduction'] },
          ),
        )
        .map((args) => [...args]),
    ),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [0, 1, 0.3].map((t) => [[far], [far.map(() => t)]]),
    formula: fc
      .record({
        x: fc.tuple(dyadic(), dyadic()),
        t: fc.tuple(share, share),
        w: fc.tuple(positive(), positive()),
      })
      .map(({ x, t, w }) => ({ args: [x, t, { weight: w }], scope: { x, t, w, C: 2 } })),
  },
];
