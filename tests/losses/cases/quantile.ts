import * as fc from 'fast-check';
import { tiltedErrors } from '../../../src/losses/each/quantile.ts';
import { crossed, elements, offGrid } from '../given/elements.ts';
import { ofEach } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { dyadic } from '../random.ts';

const quantileLoss = ofEach<{ quantile?: number }>((x, t, { quantile = 0.5 }) =>
  x > t ? (1 - quantile) * (x - t) : quantile * (t - x),
);

const quantile = fc.constantFrom(0.125, 0.25, 0.5, 0.875);

const far = [0, 1e-8, 1, 1e4, 1e15].flatMap((each) => [each, -each]);

export const cases: LossCase[] = [
  {
    functionName: 'quantileLoss',
    reference: quantileLoss,
    args: elements(offGrid(4), { quantile }, dyadic()),
    slopes: [0, 1],

    absurd: [[far, far.map(() => 0), { quantile: 0.75 }]],
    formula: fc.record({ x: dyadic(), t: dyadic(), quantile }).map((each) => ({
      args: [each.x, each.t, { quantile: each.quantile }],
      scope: { r: each.x - each.t, q: each.quantile },
    })),
  },
];

export const inNumbers = {
  quantileLoss: {
    each: tiltedErrors(0.75),
    options: { quantile: 0.75 },
    ...crossed([-1e4, -7, -1, -1e-4, 0, 1e-9, 0.3, 1.25, 7, 1e10], [0, 0.25]),
  },
};
