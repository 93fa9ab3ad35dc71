import * as fc from 'fast-check';
import { absurdLogits, elements, gamma, perColumn, share } from '../given/classification.ts';
import { elementwise, softplus } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import { dyadic } from '../random.ts';

const sigmoidFocalLoss = elementwise((x, z, { alpha = 0.25, gamma = 2 }, column) => {
  const a = Array.isArray(alpha) ? (alpha[column] as number) : alpha;
  const balance = a === null || a < 0 ? 1 : a * z + (1 - a) * (1 - z);
  const p = 1 / (1 + Math.exp(-x));
  const rest = 1 / (1 + Math.exp(x));
  const surprisal = z * softplus(-x) + (1 - z) * softplus(x);
  return balance * (p * (1 - z) + rest * z) ** gamma * surprisal;
});

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export const cases: LossCase[] = [
  {
    functionName: 'sigmoidFocalLoss',
    reference: sigmoidFocalLoss,
    args: elements(share, (columns) => ({
      gamma,
      alpha: perColumn(columns, fc.constantFrom(null, -1, 0.25, 0.75), share),
    })),
    slopes: [0, 1],
    absurd: [0, 0.1, 0.5, 1, 2, 5].flatMap((each) =>
      [0, 1, 0.3].map((z) => [absurdLogits, absurdLogits.map(() => z), { gamma: each }]),
    ),
    formula: fc.record({ x: dyadic(6), t: fc.constantFrom(0, 1), alpha: share, gamma }).map((each) => ({
      args: [each.x, each.t, { alpha: each.alpha, gamma: each.gamma }],
      scope: {
        p_t: each.t === 1 ? sigmoid(each.x) : sigmoid(-each.x),
        alpha_t: each.t === 1 ? each.alpha : 1 - each.alpha,
        gamma: each.gamma,
      },
    })),
  },
];
