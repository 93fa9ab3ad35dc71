import * as fc from 'fast-check';
import type { LossCase } from '../lossCase.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';
import * as reference from '../reference/regression.ts';

const absurd = [1e4, -1e4, 1e-8, 0].map((error) => [
  [error, 3 * error],
  [0, -error],
]);

function pairs(options: (shape: number[]) => fc.Arbitrary<object>): fc.Arbitrary<unknown[]> {
  return anyShape().chain((shape) =>
    fc.tuple(nestOf(shape, dyadic()), nestOf(shape, dyadic()), options(shape)).map((args) => [...args]),
  );
}

const plain = pairs(() => fc.record({ reduction: reduction() }));
const weighted = pairs((shape) =>
  fc.record(
    { reduction: reduction(), weight: nestOf(shape, fc.constantFrom(0, 0.25, 1, 2.5)) },
    { requiredKeys: ['reduction'] },
  ),
);
const withKnee = (name: string) => pairs(() => fc.record({ reduction: reduction(), [name]: positive(3) }));

function inResidual(name?: string): LossCase['formula'] {
  return fc.record({ x: dyadic(), t: dyadic(), knee: positive(3) }).map(({ x, t, knee }) => ({
    args: name ? [x, t, { [name]: knee }] : [x, t],
    scope: { r: x - t, ...(name ? { [name]: knee } : {}) },
  }));
}

export const cases: LossCase[] = [
  {
    functionName: 'mseLoss',
    reference: reference.mseLoss,
    args: weighted,
    slopes: [0, 1],
    secondOrder: true,
    absurd,
    formula: inResidual(),
  },
  {
    functionName: 'l1Loss',
    reference: reference.l1Loss,
    args: weighted,
    slopes: [0, 1],
    absurd,
    formula: inResidual(),
  },
  {
    functionName: 'huberLoss',
    reference: reference.huberLoss,
    args: withKnee('delta'),
    slopes: [0, 1],
    absurd: [...absurd, [[1e20, -1e20], [0, 0], { delta: 0.3 }], [[1e10], [0], { delta: 1e9 }]],
    formula: inResidual('delta'),
  },
  {
    functionName: 'smoothL1Loss',
    reference: reference.smoothL1Loss,
    args: withKnee('beta'),
    slopes: [0, 1],
    absurd: [...absurd, [[1e20, -1e20], [0, 0], { beta: 0.3 }], [[1e20, 0], [0, 0], { beta: 0 }]],
    formula: inResidual('beta'),
  },
  {
    functionName: 'logCoshLoss',
    reference: reference.logCoshLoss,
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
