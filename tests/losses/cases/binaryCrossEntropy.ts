import * as fc from 'fast-check';
import { elements, perColumn, share } from '../given/classification.ts';
import { elementwise } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';

const binaryCrossEntropy = elementwise(
  (p, z) => -z * Math.max(Math.log(p), -100) - (1 - z) * Math.max(Math.log1p(-p), -100),
);

const inside = fc.integer({ min: 1, max: 31 }).map((each) => each / 32);

export const cases: LossCase[] = [
  {
    functionName: 'binaryCrossEntropy',
    reference: binaryCrossEntropy,
    args: elements(share, (columns) => ({ weight: perColumn(columns) }), inside),
    slopes: [0, 1],
    absurd: [0, 1, 0.3].map((z) => [
      [0, 1e-45, 1e-38, 1e-7, 0.5, 1 - 1e-7, 1],
      [z, z, z, z, z, z, z],
    ]),
    formula: fc.record({ p: inside, t: share }).map((scope) => ({ args: [scope.p, scope.t], scope })),
  },
];
