import * as fc from 'fast-check';
import { roundedErrors } from '../../../src/losses/each/charbonnier.ts';
import { crossed, elements, offGrid } from '../given/elements.ts';
import { ofEach } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { dyadic } from '../random.ts';

const charbonnierLoss = ofEach<{ eps?: number }>((x, t, { eps = 1e-3 }) =>
  Math.sqrt((x - t) ** 2 + eps ** 2),
);

const eps = fc.constantFrom(0.25, 0.5, 2);

const far = [0, 1e-8, 1, 1e4, 1e15].flatMap((each) => [each, -each]);

export const cases: LossCase[] = [
  {
    functionName: 'charbonnierLoss',
    reference: charbonnierLoss,
    args: elements(offGrid(4), { eps }, dyadic()),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [[far, far.map(() => 0), { eps: 0.5 }]],
    formula: fc.record({ x: dyadic(), t: dyadic(), eps }).map((each) => ({
      args: [each.x, each.t, { eps: each.eps }],
      scope: { r: each.x - each.t, varepsilon: each.eps },
    })),
  },
];

export const inNumbers = {
  charbonnierLoss: {
    each: roundedErrors(0.5),
    options: { eps: 0.5 },
    ...crossed([-1e4, -7, -1, -1e-4, 0, 1e-9, 0.3, 1.25, 7, 1e10], [0, 0.25]),
  },
};
