import * as fc from 'fast-check';
import type { LossCase } from '../lossCase.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';

// Random and absurd arguments that several losses are tried with.

export const absurd = [1e4, -1e4, 1e-8, 0].map((error) => [
  [error, 3 * error],
  [0, -error],
]);

export function pairs(options: (shape: number[]) => fc.Arbitrary<object>): fc.Arbitrary<unknown[]> {
  return anyShape().chain((shape) =>
    fc.tuple(nestOf(shape, dyadic()), nestOf(shape, dyadic()), options(shape)).map((args) => [...args]),
  );
}

export const weighted = pairs((shape) =>
  fc.record(
    { reduction: reduction(), weight: nestOf(shape, fc.constantFrom(0, 0.25, 1, 2.5)) },
    { requiredKeys: ['reduction'] },
  ),
);

export const withKnee = (name: string) =>
  pairs(() => fc.record({ reduction: reduction(), [name]: positive(3) }));

export function inResidual(name?: string): LossCase['formula'] {
  return fc.record({ x: dyadic(), t: dyadic(), knee: positive(3) }).map(({ x, t, knee }) => ({
    args: name ? [x, t, { [name]: knee }] : [x, t],
    scope: { r: x - t, ...(name ? { [name]: knee } : {}) },
  }));
}
