import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { cosineSimilarity, pairwiseDistance } from '../../../src/losses/index.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested } from '../nested.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';
import * as reference from '../reference/metric.ts';

// Arguments keep away from kinks (a hinge at 0, a tie of distances, a zero vector under a cosine), where a central
// difference shows the mean of two slopes. What holds there is tested in metric.test.ts.

const far = 1e-3;

function shapeOfVectors(): fc.Arbitrary<{ leading: number[]; shape: number[] }> {
  return fc
    .tuple(anyShape(2, 3), fc.integer({ min: 1, max: 4 }))
    .map(([leading, length]) => ({ leading, shape: [...leading, length] }));
}

function pairsWith(
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

function triplets(options: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown[]> {
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

type Between = (a: number[], b: number[]) => number;

function clearOfKinks(args: readonly unknown[], between: Between): boolean {
  const options = args[3] as { margin?: number; swap?: boolean };
  const gaps = reference.tripletGaps(args.slice(0, 3) as [Nested, Nested, Nested], between, options);
  return gaps.every(({ gap, tie }) => Math.abs(gap) > far && tie > far);
}

/** Rows whose length is at least 1, so that cosines do not bend too sharply for float32. */
function batch(rows: number, length: number): fc.Arbitrary<Nested> {
  return nestOf([rows, length], dyadic(2)).filter((nest) =>
    (nest as number[][]).every((row) => Math.hypot(...row) >= 1),
  );
}

function batches(
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

const temperature = fc.constantFrom(0.5, 0.75, 1, 3);

type Distance = (x: tf.Tensor, y: tf.Tensor) => tf.Tensor;

interface OwnDistance {
  inTensors: Distance;
  plain: Between;
}

const manhattan: OwnDistance = {
  inTensors: (x, y) => pairwiseDistance(x, y, { p: 1, eps: 0.125 }),
  plain: (a, b) => reference.distance(a, b, 1, 0.125),
};
const squared: OwnDistance = {
  inTensors: (x, y) => tf.sum(tf.square(tf.sub(x, y)), -1),
  plain: (a, b) => reference.distance(a, b, 2, 0) ** 2,
};
const angle: OwnDistance = {
  inTensors: (x, y) => tf.sub(1, cosineSimilarity(x, y)),
  plain: (a, b) => 1 - reference.cosine(a, b),
};
const plainDistances = new Map([manhattan, squared, angle].map((each) => [each.inTensors, each.plain]));

const withOwnDistance = triplets({
  margin: positive(3),
  swap: fc.boolean(),
  distanceFunction: fc.constantFrom(...plainDistances.keys()),
}).filter((args) => {
  const { distanceFunction } = args[3] as { distanceFunction: Distance };
  const long = args.slice(0, 3).every((nest) => longRows(nest as Nested));
  return long && clearOfKinks(args, plainDistances.get(distanceFunction) as Between);
});

function longRows(nest: Nested): boolean {
  if (typeof nest === 'number') return Math.abs(nest) >= 1;
  if (nest.length > 0 && typeof nest[0] === 'number') return Math.hypot(...(nest as number[])) >= 1;
  return nest.every(longRows);
}

const twenty = [
  [1e20, -1e20],
  [-1e20, 3e19],
];
const eighteen = [
  [1e18, -1e18],
  [-1e18, 3e17],
];
const zeros = [
  [0, 0],
  [0, 0],
];
const units = [
  [1, 0],
  [0.6, -0.8],
];
const absurdBatches = [
  [twenty, units],
  [zeros, zeros],
  [zeros, twenty],
  [units, units],
  [twenty, twenty],
];

const absurdTriplets = [
  [zeros, zeros, zeros],
  [units, units, units],
  [twenty, zeros, units],
  [zeros, units, twenty],
  [twenty, twenty, twenty],
];

const gapFormula = fc
  .record({ a: nestOf([3], dyadic()), p: nestOf([3], dyadic()), n: nestOf([3], dyadic()), m: positive(5) })
  .map(({ a, p, n, m }) => ({ a, p, n, m, d: (x: Nested, y: Nested) => Math.hypot(...minus(x, y)) }));

function minus(x: Nested, y: Nested): number[] {
  const others = flat(y);
  return flat(x).map((each, i) => each - (others[i] as number));
}

const similarityFormula = fc.record({
  rows: batch(4, 3),
  keys: batch(4, 3),
  tau: positive(2),
  place: fc.integer({ min: 0, max: 3 }),
});

export const cases: LossCase[] = [
  {
    functionName: 'contrastiveLoss',
    reference: reference.contrastiveLoss,
    args: pairsWith([0, 1, 2], { margin: positive(6), similarLabel: fc.constantFrom(0, 1, 2) }),
    slopes: [0, 1],
    absurd: [
      [twenty, zeros, [0, 0], { margin: 3 }],
      [eighteen, zeros, [1, 0]],
      [zeros, zeros, [1, 0]],
      [units, units, [0, 1]],
    ],
    formula: fc
      .record({
        x: nestOf([3], dyadic()),
        y: nestOf([3], dyadic()),
        label: fc.constantFrom(0, 1),
        m: positive(8),
      })
      .map(({ x, y, label, m }) => ({
        args: [x, y, label, { margin: m }],
        scope: { d: Math.hypot(...minus(x, y)), t: label, m },
      })),
  },
  {
    functionName: 'tripletMarginLoss',
    reference: reference.tripletMarginLoss,
    args: triplets({
      margin: positive(6),
      p: fc.constantFrom(1, 1.5, 2, 3, 4),
      eps: fc.constantFrom(0, 0.125),
      swap: fc.boolean(),
    }).filter((args) => {
      const { p, eps } = args[3] as { p: number; eps: number };
      return clearOfKinks(args, (a, b) => reference.distance(a, b, p, eps));
    }),
    slopes: [0, 1, 2],
    absurd: absurdTriplets.flatMap((args) => [
      args,
      [...args, { eps: 0, swap: true }],
      [...args, { p: 3, eps: 0 }],
    ]),
    formula: gapFormula.map(({ a, p, n, m, d }) => ({
      args: [a, p, n, { margin: m, eps: 0 }],
      scope: { d_ap: d(a, p), d_an: d(a, n), m },
    })),
  },
  {
    functionName: 'tripletMarginWithDistanceLoss',
    reference: (
      anchor: Nested,
      positiveOne: Nested,
      negative: Nested,
      { distanceFunction, ...rest }: reference.TripletOptions & { distanceFunction: Distance },
    ) => {
      const between = plainDistances.get(distanceFunction) as Between;
      return reference.tripletWithDistance(between)(anchor, positiveOne, negative, rest);
    },
    args: withOwnDistance,
    slopes: [0, 1, 2],
    absurd: absurdTriplets.flatMap((args) => [
      args,
      [...args, { distanceFunction: angle.inTensors }],
      [...args, { distanceFunction: manhattan.inTensors, swap: true }],
    ]),
    formula: gapFormula.map(({ a, p, n, m, d }) => ({
      args: [a, p, n, { margin: m, distanceFunction: squared.inTensors }],
      scope: { d_ap: d(a, p) ** 2, d_an: d(a, n) ** 2, m },
    })),
  },
  {
    functionName: 'infoNCELoss',
    reference: reference.infoNCELoss,
    args: batches((length) => ({
      temperature,
      negativeKeys: fc.integer({ min: 1, max: 4 }).chain((rows) => batch(rows, length)),
      symmetric: fc.boolean(),
      normalize: fc.boolean(),
    })),
    slopes: [0, 1],
    secondOrder: true,
    absurd: absurdBatches.flatMap((args) =>
      [0.01, 0.07, 1, 1e3].flatMap((tau) => [
        [...args, { temperature: tau }],
        [...args, { temperature: tau, symmetric: true, negativeKeys: zeros }],
      ]),
    ),
    formula: similarityFormula.map(({ rows, keys, tau, place }) => ({
      args: [
        [(rows as Nested[])[place] as Nested],
        [(keys as Nested[])[place] as Nested],
        { temperature: tau, negativeKeys: (keys as Nested[]).filter((_, k) => k !== place) },
      ],
      scope: {
        rho: (keys as number[][]).map((key) =>
          reference.cosine((rows as number[][])[place] as number[], key),
        ),
        y: place + 1,
        K: 4,
        tau,
      },
    })),
  },
  {
    functionName: 'ntXentLoss',
    reference: reference.ntXentLoss,
    args: batches(() => ({ temperature })),
    slopes: [0, 1],
    secondOrder: true,
    absurd: absurdBatches.flatMap((args) =>
      [0.01, 0.07, 1, 1e3].map((tau) => [...args, { temperature: tau }]),
    ),
    formula: similarityFormula.map(({ rows, keys, tau }) => {
      // Two pairs that look alike from the first vector: its loss is everyone's, so the mean is its loss.
      const [x, y] = [(rows as number[][])[0] as number[], (keys as number[][])[0] as number[]];
      const c = reference.cosine(x, y);
      return {
        args: [[x, x], [y, y], { temperature: tau }],
        scope: { rho: [1, 1, c, c], i: 1, j: 3, N: 2, tau },
      };
    }),
  },
  {
    functionName: 'cosineEmbeddingLoss',
    reference: reference.cosineEmbeddingLoss,
    args: pairsWith([1, -1, 0], { margin: fc.constantFrom(-0.75, -0.25, 0, 0.25, 0.5) }).filter(
      ([x, y, , options]) => {
        const { margin = 0 } = options as { margin?: number };
        const [firsts, seconds] = [rowsIn(x as Nested), rowsIn(y as Nested)];
        if (!firsts.every((row) => Math.hypot(...row) >= 1)) return false;
        if (!seconds.every((row) => Math.hypot(...row) >= 1)) return false;
        return firsts.every(
          (row, i) => Math.abs(reference.cosine(row, seconds[i] as number[]) - margin) > far,
        );
      },
    ),
    slopes: [0, 1],
    absurd: absurdBatches.flatMap((args) => [
      [...args, [1, -1]],
      [...args, [-1, 1], { margin: -0.5 }],
    ]),
    formula: fc
      .record({ x: batch(1, 3), y: batch(1, 3), label: fc.constantFrom(1, -1), m: dyadic(1) })
      .map(({ x, y, label, m }) => ({
        args: [x, y, [label], { margin: m }],
        scope: { rho: reference.cosine(flat(x), flat(y)), t: label, m },
      })),
  },
];

function rowsIn(nest: Nested): number[][] {
  if (typeof nest === 'number') return [];
  if (nest.every((each) => typeof each === 'number')) return [nest as number[]];
  return nest.flatMap(rowsIn);
}
