import * as fc from 'fast-check';
import { offGrid } from '../given/elements.ts';
import { type Reduction, reduced } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, nestInto, shapeOf } from '../nested.ts';
import { anyShape, dyadic, nestOf, reduction } from '../random.ts';

function multiLabelMarginLoss(
  input: Nested,
  target: Nested,
  options: { reduction?: Reduction } = {},
): Nested {
  const shape = shapeOf(input);
  const classes = shape.at(-1) as number;
  const [scores, labels] = [flat(input), flat(target)];
  const losses: number[] = [];
  for (let from = 0; from < scores.length; from += classes) {
    const row = scores.slice(from, from + classes);
    const named = labels.slice(from, from + classes);
    const own = new Set(named.slice(0, named.includes(-1) ? named.indexOf(-1) : classes));
    let loss = 0;
    for (const j of own) {
      for (const [i, score] of row.entries()) {
        if (!own.has(i)) loss += Math.max(0, 1 - ((row[j] as number) - score));
      }
    }
    losses.push(loss / classes);
  }
  return reduced(losses, shape.slice(0, -1), options.reduction);
}

/** Scores no two of which differ by 1, where a shortfall begins. */
const clear = (rows: Nested, classes: number) => {
  const numbers = flat(rows);
  return numbers.every((x, at) =>
    numbers.every(
      (y, other) => Math.floor(at / classes) !== Math.floor(other / classes) || Math.abs(x - y) !== 1,
    ),
  );
};

export const cases: LossCase[] = [
  {
    functionName: 'multiLabelMarginLoss',
    reference: multiLabelMarginLoss,
    args: fc.tuple(anyShape(2, 3), fc.integer({ min: 1, max: 4 })).chain(([others, classes]) => {
      const shape = [...others, classes];
      const rows = others.reduce((product, size) => product * size, 1);
      const table = fc.shuffledSubarray(
        Array.from({ length: classes }, (_, c) => c),
        { minLength: 0 },
      );
      return fc
        .tuple(
          nestOf(shape, offGrid(3)).filter((nest) => clear(nest, classes)),
          fc.array(table, { minLength: rows, maxLength: rows }).map((lists) =>
            nestInto(
              lists.flatMap((list) => Array.from({ length: classes }, (_, k) => list[k] ?? -1)),
              shape,
            ),
          ),
          fc.record({ reduction: reduction() }),
        )
        .map((args) => [...args]);
    }),
    slopes: [0],
    absurd: [
      [
        [
          [1e4, -1e4, 0],
          [1e20, -1e20, 3],
        ],
        [
          [1, -1, 0],
          [0, 1, 2],
        ],
      ],
    ],
    formula: fc
      .record({
        x: fc.tuple(dyadic(2), dyadic(2), dyadic(2)),
        t: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 1))),
      })
      .map(({ x, t }) => {
        const own = [0, 1, 2].filter((c) => t[c] === 1);
        return { args: [x, [...own, -1, -1, -1].slice(0, 3)], scope: { x, t, C: 3 } };
      }),
  },
];
