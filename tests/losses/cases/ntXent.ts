import { absurdBatches, batches, similarityFormula, temperature } from '../given/metric.ts';
import {
  cosine,
  dot,
  type Reduction,
  reduced,
  surprise,
  unit,
  type Vector,
  vectors,
} from '../loops/metric.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';

function ntXentLoss(
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

export const cases: LossCase[] = [
  {
    functionName: 'ntXentLoss',
    reference: ntXentLoss,
    args: batches(() => ({ temperature })),
    slopes: [0, 1],
    secondOrder: true,
    absurd: absurdBatches.flatMap((args) =>
      [0.01, 0.07, 1, 1e3].map((tau) => [...args, { temperature: tau }]),
    ),
    formula: similarityFormula.map(({ rows, keys, tau }) => {
      // Two pairs that look alike from the first vector: its loss is everyone's, so the mean is its loss.
      const [x, y] = [(rows as number[][])[0] as number[], (keys as number[][])[0] as number[]];
      const c = cosine(x, y);
      return {
        args: [[x, x], [y, y], { temperature: tau }],
        scope: { rho: [1, 1, c, c], i: 1, j: 3, N: 2, tau },
      };
    }),
  },
];
