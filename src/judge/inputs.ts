import { type Arbitrary, array, constantFrom, integer, oneof, tuple } from 'fast-check';

/**
 * Numbers from `min` to `max` that shrink to neat ones: multiples of `step` (a quarter unless told),
 * mixed with finer ones that no table of neat answers foresees.
 */
export function real(min: number, max: number, step = 0.25): Arbitrary<number> {
  const grid = (by: number) =>
    integer({ min: Math.ceil(min / by), max: Math.floor(max / by) }).map((k) => k * by);
  return oneof({ weight: 3, arbitrary: grid(step) }, { weight: 1, arbitrary: grid(step / 64) });
}

/** A pair of equally long lists of numbers: a batch of inputs and their targets. */
export function batch(value: Arbitrary<number>, { min = 1, max = 6 } = {}) {
  return array(tuple(value, value), { minLength: min, maxLength: max }).map((pairs) => ({
    input: pairs.map(([input]) => input),
    target: pairs.map(([, target]) => target),
  }));
}

/** A number of either sign whose magnitude lies from `min` to `max`. */
export const signed = (min: number, max: number): Arbitrary<number> =>
  tuple(constantFrom(1, -1), real(min, max)).map(([sign, size]) => sign * size);
