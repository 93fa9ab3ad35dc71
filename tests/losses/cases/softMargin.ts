import * as fc from 'fast-check';
import { softMargins } from '../../../src/losses/each/softMargin.ts';
import { crossed, elements, sign } from '../given/elements.ts';
import { ofEach } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import type { Mutant } from '../mutant.ts';
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

export const mutants: Mutant[] = [
  { file: 'softMargin.ts', from: 'tf.neg(tf.mul(t, x))', to: 'tf.mul(t, x)' },
  { file: 'each/softMargin.ts', from: 'Math.max(-lead, 0)', to: 'Math.max(lead, 0)' },
  { file: 'each/softMargin.ts', from: '(lead > 0 ? power : 1)', to: '(lead > 0 ? 1 : power)' },
];
