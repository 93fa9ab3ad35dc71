import * as fc from 'fast-check';
import { tripletGaps } from '../loops/metric.ts';
import { flat, type Nested } from '../nested.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';

// Random and absurd arguments that several losses are tried with.

// Arguments keep away from kinks (a hinge at 0, a tie of distances, a zero vector under a cosine), where a central
// difference shows the mean of two slopes. What holds there is tested in metricPitfalls.test.ts.

export const far = 1e-3;

function shapeOfVectors(): fc.Arbitrary<{ leading: number[]; shape: number[] }> {
  return fc
    .tuple(anyShape(2, 3), fc.integer({ min: 1, max: 4 }))
    .map(([leading, length]) => ({ leading, shape: [...leading, length] }));
}

export function pairsWith(
  labels: readonly number[],
  options: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<unknown[]> {
  return shapeOfVectors().chain(({ leading, shape }) =>
    fc
      .tuple(
        nestOf(shape, dyadic()),
        nestOf(shape, dyadic()),
        nestOf(leading, fc.constantFrom(...labels)),
        fc.record({ reduction: reduction(), ...options }, { requiredKeys: ['reduction'] }),
      )
      .map((args) => [...args]),
  );
}

export function triplets(options: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown[]> {
  return shapeOfVectors().chain(({ shape }) =>
    fc
      .tuple(
        nestOf(shape, dyadic()),
        nestOf(shape, dyadic()),
        nestOf(shape, dyadic()),
        fc.record(
          { reduction: reduction(), ...options },
          { requiredKeys: Object.keys(options) as 'reduction'[] },
        ),
      )
      .map((args) => [...args]),
  );
}

export type Between = (a: number[], b: number[]) => number;

export function clearOfKinks(args: readonly unknown[], between: Between): boolean {
  const options = args[3] as { margin?: number; swap?: boolean };
  const gaps = tripletGaps(args.slice(0, 3) as [Nested, Nested, Nested], between, options);
  return gaps.every(({ gap, tie }) => Math.abs(gap) > far && tie > far);
}

/** Rows whose length is at least 1, so that cosines do not bend too sharply for float32. */
export function batch(rows: number, length: number): fc.Arbitrary<Nested> {
  return nestOf([rows, length], dyadic(2)).filter((nest) =>
    (nest as number[][]).every((row) => Math.hypot(...row) >= 1),
  );
}

export function batches(
  options: (length: number) => Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<unknown[]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([rows, length]) =>
      fc.tuple(
        batch(rows, length),
        batch(rows, length),
        fc.record(
          { reduction: reduction(), ...options(length) },
          { requiredKeys: ['reduction', 'temperature'] as 'reduction'[] },
        ),
      ),
    )
    .map((args) => [...args]);
}

export const temperature = fc.constantFrom(0.5, 0.75, 1, 3);

export const twenty = [
  [1e20, -1e20],
  [-1e20, 3e19],
];

export const zeros = [
  [0, 0],
  [0, 0],
];

export const units = [
  [1, 0],
  [0.6, -0.8],
];

export const absurdBatches = [
  [twenty, units],
  [zeros, zeros],
  [zeros, twenty],
  [units, units],
  [twenty, twenty],
];

export const absurdTriplets = [
  [zeros, zeros, zeros],
  [units, units, units],
  [twenty, zeros, units],
  [zeros, units, twenty],
  [twenty, twenty, twenty],
];

export const gapFormula = fc
  .record({ a: nestOf([3], dyadic()), p: nestOf([3], dyadic()), n: nestOf([3], dyadic()), m: positive(5) })
  .map(({ a, p, n, m }) => ({ a, p, n, m, d: (x: Nested, y: Nested) => Math.hypot(...minus(x, y)) }));

export function minus(x: Nested, y: Nested): number[] {
  const others = flat(y);
  return flat(x).map((each, i) => each - (others[i] as number));
}

export const similarityFormula = fc.record({
  rows: batch(4, 3),
  keys: batch(4, 3),
  tau: positive(2),
  place: fc.integer({ min: 0, max: 3 }),
});
