import * as fc from 'fast-check';
import { absurdLogits, elements, perColumn, share, smoothing } from '../given/classification.ts';
import { elementwise, softplus } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import { flat } from '../nested.ts';
import { dyadic, positive } from '../random.ts';

const binaryCrossEntropyWithLogits = elementwise((x, z, { posWeight = 1, labelSmoothing: e = 0 }, column) => {
  const weights = flat(posWeight);
  const smooth = z * (1 - e) + e / 2;
  return (weights[column % weights.length] as number) * smooth * softplus(-x) + (1 - smooth) * softplus(x);
});

export const cases: LossCase[] = [
  {
    functionName: 'binaryCrossEntropyWithLogits',
    reference: binaryCrossEntropyWithLogits,
    args: elements(share, (columns) => ({
      weight: perColumn(columns),
      posWeight: perColumn(columns),
      labelSmoothing: smoothing,
    })),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [0, 1, 0.3].map((z) => [absurdLogits, absurdLogits.map(() => z)]),
    formula: fc.record({ x: dyadic(6), t: share, w: positive(3) }).map(({ x, t, w }) => ({
      args: [x, t, { posWeight: w }],
      scope: { x, t, w },
    })),
  },
];
