import * as fc from 'fast-check';
import { absurdTriplets, clearOfKinks, gapFormula, triplets } from '../given/metric.ts';
import { distance, leading, reduced, type TripletOptions, tripletGaps } from '../loops/metric.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { positive } from '../random.ts';

function tripletMarginLoss(
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

export const cases: LossCase[] = [
  {
    functionName: 'tripletMarginLoss',
    reference: tripletMarginLoss,
    args: triplets({
      margin: positive(6),
      p: fc.constantFrom(1, 1.5, 2, 3, 4),
      eps: fc.constantFrom(0, 0.125),
      swap: fc.boolean(),
    }).filter((args) => {
      const { p, eps } = args[3] as { p: number; eps: number };
      return clearOfKinks(args, (a, b) => distance(a, b, p, eps));
    }),
    slopes: [0, 1, 2],
    absurd: absurdTriplets.flatMap((args) => [
      args,
      [...args, { eps: 0, swap: true }],
      [...args, { p: 3, eps: 0 }],
    ]),
    formula: gapFormula.map(({ a, p, n, m, d }) => ({
      args: [a, p, n, { margin: m, eps: 0 }],
      scope: { d_ap: d(a, p), d_an: d(a, n), m },
    })),
  },
];
