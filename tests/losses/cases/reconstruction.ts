import * as fc from 'fast-check';
import { inputFor, kind, shapeOfSamples, tame, targetFor, wildPairs } from '../given/generative.ts';
import { errors, type Kind, type Reduction, reduced } from '../loops/generative.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { dyadic, nestOf, reduction } from '../random.ts';

function reconstructionLoss(
  input: Nested,
  target: Nested,
  { kind = 'mse', reduction }: { kind?: Kind; reduction?: Reduction } = {},
): Nested {
  const losses = errors(input, target, kind);
  return reduced(losses, [losses.length], reduction);
}

const rebuilt = fc
  .tuple(kind, shapeOfSamples())
  .chain(([how, shape]) =>
    fc
      .tuple(nestOf(shape, inputFor[how]), nestOf(shape, targetFor[how]), reduction())
      .map(([x, t, reduce]) => [x, t, { kind: how, reduction: reduce }]),
  );

export const cases: LossCase[] = [
  {
    functionName: 'reconstructionLoss',
    reference: reconstructionLoss,
    args: rebuilt,
    slopes: [0, 1],
    absurd: [
      [[wildPairs], [wildPairs.map(() => 1)], { kind: 'bceWithLogits' }],
      [[[0, 1, 1e-38, 1e-7]], [[1, 0, 1, 0.5]], { kind: 'bce' }],
      [[tame], [tame.map(() => 0)], { kind: 'mse' }],
      [[[3e37, 0, 1e20]], [[0, 0, 0]], { kind: 'l1' }],
    ],
    formula: fc
      .record({ x: nestOf([3], dyadic()), t: nestOf([3], dyadic()) })
      .map(({ x, t }) => ({ args: [[x], [t]], scope: { x: x as number[], t: t as number[], n: 3 } })),
  },
];
