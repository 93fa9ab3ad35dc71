import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { cosineSimilarity, pairwiseDistance } from '../../../src/losses/index.ts';
import { absurdTriplets, type Between, clearOfKinks, gapFormula, triplets } from '../given/metric.ts';
import {
  cosine,
  distance,
  leading,
  reduced,
  type TripletOptions,
  tripletGaps,
  type Vector,
} from '../loops/metric.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { positive } from '../random.ts';

function tripletWithDistance(between: (a: Vector, b: Vector) => number) {
  return (anchor: Nested, positive: Nested, negative: Nested, options: TripletOptions = {}): Nested => {
    const gaps = tripletGaps([anchor, positive, negative], between, options);
    return reduced(
      gaps.map(({ gap }) => Math.max(0, gap)),
      leading(anchor),
      options.reduction,
    );
  };
}

type Distance = (x: tf.Tensor, y: tf.Tensor) => tf.Tensor;

interface OwnDistance {
  inTensors: Distance;
  plain: Between;
}

const manhattan: OwnDistance = {
  inTensors: (x, y) => pairwiseDistance(x, y, { p: 1, eps: 0.125 }),
  plain: (a, b) => distance(a, b, 1, 0.125),
};

const squared: OwnDistance = {
  inTensors: (x, y) => tf.sum(tf.square(tf.sub(x, y)), -1),
  plain: (a, b) => distance(a, b, 2, 0) ** 2,
};

const angle: OwnDistance = {
  inTensors: (x, y) => tf.sub(1, cosineSimilarity(x, y)),
  plain: (a, b) => 1 - cosine(a, b),
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

export const cases: LossCase[] = [
  {
    functionName: 'tripletMarginWithDistanceLoss',
    reference: (
      anchor: Nested,
      positiveOne: Nested,
      negative: Nested,
      { distanceFunction, ...rest }: TripletOptions & { distanceFunction: Distance },
    ) => {
      const between = plainDistances.get(distanceFunction) as Between;
      return tripletWithDistance(between)(anchor, positiveOne, negative, rest);
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
];
