import * as fc from 'fast-check';
import { absurdRows, classWeights, someLogits } from '../given/classification.ts';
import { finish, samplesOf } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';

interface MarginOptions {
  reduction?: 'none' | 'mean' | 'sum';
  p?: number;
  margin?: number;
  weight?: number[];
}

function multiMarginLoss(input: Nested, target: Nested, options: MarginOptions = {}): Nested {
  const { samples, shape } = samplesOf(input, target, {});
  const { p = 1, margin = 1, weight } = options;
  const losses = samples.map(({ logits, label }) => {
    const y = label as number;
    let loss = 0;
    for (const [j, score] of logits.entries()) {
      if (j !== y) loss += Math.max(0, margin - (logits[y] as number) + score) ** p;
    }
    return ((weight?.[y] ?? 1) * loss) / logits.length;
  });
  return finish(losses, shape, losses.length, options.reduction);
}

export const cases: LossCase[] = [
  {
    functionName: 'multiMarginLoss',
    reference: multiMarginLoss,
    args: fc
      .record({ classes: fc.integer({ min: 1, max: 4 }), others: anyShape(1, 3) })
      .chain(({ classes, others }) =>
        fc
          .tuple(
            nestOf([...others, classes], dyadic(3)),
            nestOf(others, fc.integer({ min: 0, max: classes - 1 })),
            fc.record(
              {
                reduction: reduction(),
                p: fc.constantFrom(1, 2),
                margin: positive(2).map((each) => each + 1 / 128),
                weight: classWeights(classes),
              },
              { requiredKeys: ['reduction', 'margin'] },
            ),
          )
          .map((args) => [...args]),
      ),
    slopes: [0],
    absurd: [1, 2].map((p) => [absurdRows, absurdRows.map(() => 2), { p }]),
    formula: fc
      .record({ logits: someLogits, p: fc.constantFrom(1, 2), m: positive(2), w: positive(2) })
      .map(({ logits: { x, y }, p, m, w }) => ({
        args: [x, y, { p, margin: m, weight: x.map(() => w) }],
        scope: { x, y: y + 1, C: x.length, q: p, m, w: x.map(() => w) },
      })),
  },
];
