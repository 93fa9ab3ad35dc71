import * as fc from 'fast-check';
import { absurd, inResidual, pairs } from '../given/regression.ts';
import { referenceOf } from '../loops/regression.ts';
import type { LossCase } from '../lossCase.ts';
import type { Mutant } from '../mutant.ts';
import { reduction } from '../random.ts';

// cosh r = 1 + 2 sinh²(r/2), so log1p keeps the digits near 0; float64's cosh overflows beyond 710.
const logCoshLoss = referenceOf((r) =>
  Math.abs(r) < 300 ? Math.log1p(2 * Math.sinh(r / 2) ** 2) : Math.abs(r) - Math.LN2,
);

const plain = pairs(() => fc.record({ reduction: reduction() }));

export const cases: LossCase[] = [
  {
    functionName: 'logCoshLoss',
    reference: logCoshLoss,
    args: plain,
    slopes: [0, 1],
    secondOrder: true,
    absurd: [
      ...absurd,
      [
        [1e20, -1e20],
        [0, 0],
      ],
    ],
    formula: inResidual(),
  },
];

export const mutants: Mutant[] = [
  { file: 'each/logCosh.ts', from: 'size < 0.5', to: 'size < 5' },
  { file: 'each/logCosh.ts', from: 'size < 0.01 ? r', to: 'size < 1 ? r' },
  { file: 'logCosh.ts', from: '-Math.LN2', to: '0' },
  { file: 'logCosh.ts', from: 'tf.mul(-2, size)', to: 'tf.mul(-1, size)' },
  { file: 'logCosh.ts', from: 'tf.less(size, 0.5)', to: 'tf.less(size, 0)' },
  { file: 'logCosh.ts', from: 'tf.tanh(x)', to: 'tf.sign(x)' },
];
