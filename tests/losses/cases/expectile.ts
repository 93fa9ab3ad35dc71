import * as fc from 'fast-check';
import { tiltedSquares } from '../../../src/losses/each/expectile.ts';
import { crossed, elements, offGrid } from '../given/elements.ts';
import { ofEach } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { dyadic } from '../random.ts';

const expectileLoss = ofEach<{ expectile?: number }>(
  (x, t, { expectile = 0.5 }) => (x > t ? 1 - expectile : expectile) * (x - t) ** 2,
);

const expectile = fc.constantFrom(0.125, 0.25, 0.5, 0.875);

const far = [0, 1e-8, 1, 1e4, 1e15].flatMap((each) => [each, -each]);

export const cases: LossCase[] = [
  {
    functionName: 'expectileLoss',
    reference: expectileLoss,
    args: elements(offGrid(4), { expectile }, dyadic()),
    slopes: [0, 1],

    absurd: [[far, far.map(() => 0), { expectile: 0.75 }]],
    formula: fc.record({ x: dyadic(), t: dyadic(), expectile }).map((each) => ({
      args: [each.x, each.t, { expectile: each.expectile }],
      scope: { r: each.x - each.t, q: each.expectile },
    })),
  },
];

export const inNumbers = {
  expectileLoss: {
    each: tiltedSquares(0.75),
    options: { expectile: 0.75 },
    ...crossed([-1e4, -7, -1, -1e-4, 0, 1e-9, 0.3, 1.25, 7, 1e10], [0, 0.25]),
  },
};
