import * as fc from 'fast-check';
import { softMargins } from '../../../src/losses/each/softMargin.ts';
import { crossed, elements, sign } from '../given/elements.ts';
import { ofEach } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { dyadic } from '../random.ts';

const softMarginLoss = ofEach((x, t) => Math.max(-t * x, 0) + Math.log1p(Math.exp(-Math.abs(t * x))));

const far = [0, 1e-8, 1, 17, 20, 88, 104, 1e4, 3e38].flatMap((each) => [each, -each]);

export const cases: LossCase[] = [
  {
    functionName: 'softMarginLoss',
    reference: softMarginLoss,
    args: elements(sign),
    slopes: [0],
    secondOrder: true,
    absurd: [-1, 1].map((t) => [far, far.map(() => t), { reduction: 'none' }]),
    formula: fc.record({ x: dyadic(6), t: sign }).map((scope) => ({ args: [scope.x, scope.t], scope })),
  },
];

export const inNumbers = {
  softMarginLoss: {
    each: softMargins,
    ...crossed(
      far.filter((x) => Math.abs(x) <= 1e4),
      [-1, 1],
    ),
  },
};
