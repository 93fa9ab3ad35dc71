import * as fc from 'fast-check';
import { anyShape, dyadic, nestOf, reduction } from '../random.ts';

/** Inputs and targets of one shape, and options. */
export function elements(
  target: fc.Arbitrary<number>,
  options: Record<string, fc.Arbitrary<unknown>> = {},
  input: fc.Arbitrary<number> = dyadic(6),
): fc.Arbitrary<unknown[]> {
  return anyShape().chain((shape) =>
    fc
      .tuple(
        nestOf(shape, input),
        nestOf(shape, target),
        fc.record({ reduction: reduction(), ...options }, { requiredKeys: ['reduction'] }),
      )
      .map((args) => [...args]),
  );
}

/** −1 or 1. */
export const sign = fc.constantFrom(-1, 1);

/** Multiples of 1/16 from 0 to 1. */
export const share = fc.integer({ min: 0, max: 16 }).map((each) => each / 16);

/** Off the grid of `dyadic`, so that no difference of both is 0, a corner of many a loss. */
export const offGrid = (size: number) => dyadic(size).map((each) => each + 1 / 128);

/** Every input with every target, as two lists. */
export const crossed = (inputs: readonly number[], targets: readonly number[]) => ({
  inputs: inputs.flatMap((x) => targets.map(() => x)),
  targets: inputs.flatMap(() => targets),
});
