import * as fc from 'fast-check';
import { type Nested, nestInto } from './nested.ts';

/** The seed of every property test: a failure repeats, and fast-check prints the path to it. */
export const seeded: fc.Parameters<unknown> = { seed: 20_261_123, numRuns: 300 };

/** Multiples of 1/64 between −`size` and `size`: float32 holds them and their differences exactly. */
export function dyadic(size = 4): fc.Arbitrary<number> {
  return fc.integer({ min: -64 * size, max: 64 * size }).map((each) => each / 64);
}

/** Multiples of 1/64 above 0. */
export function positive(size = 4): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: 64 * size }).map((each) => each / 64);
}

export function anyShape(maxRank = 3, maxSize = 4): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max: maxSize }), { maxLength: maxRank });
}

/** A nest of that shape, each number from `element`. */
export function nestOf(shape: readonly number[], element: fc.Arbitrary<number>): fc.Arbitrary<Nested> {
  const length = shape.reduce((product, size) => product * size, 1);
  return fc.array(element, { minLength: length, maxLength: length }).map((each) => nestInto(each, shape));
}

export function reduction(): fc.Arbitrary<'none' | 'mean' | 'sum'> {
  return fc.constantFrom('none', 'mean', 'sum');
}
