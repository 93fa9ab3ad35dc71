import * as fc from 'fast-check';
import { absurdBatches, batch, batches, similarityFormula, temperature, zeros } from '../given/metric.ts';
import {
  cosine,
  dot,
  type Reduction,
  reduced,
  surprise,
  unit,
  type Vector,
  vectors,
} from '../loops/metric.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';

interface InfoNCEOptions {
  negativeKeys?: Nested;
  temperature?: number;
  symmetric?: boolean;
  normalize?: boolean;
  reduction?: Reduction;
}

function infoNCELoss(query: Nested, positiveKey: Nested, options: InfoNCEOptions = {}): Nested {
  const { negativeKeys, temperature = 0.07, symmetric = false, normalize = true, reduction } = options;
  const prepared = (nest: Nested) => (normalize ? vectors(nest).map(unit) : vectors(nest));
  const [queries, keys] = [prepared(query), prepared(positiveKey)];
  const oneWay = (from: Vector[], to: Vector[]) =>
    from.map((each, i) => {
      if (negativeKeys === undefined) {
        return surprise(
          to.map((other) => dot(each, other) / temperature),
          i,
        );
      }
      const rivals = [to[i] as Vector, ...prepared(negativeKeys)];
      return surprise(
        rivals.map((other) => dot(each, other) / temperature),
        0,
      );
    });
  const there = oneWay(queries, keys);
  const back = oneWay(keys, queries);
  const losses = there.map((loss, i) => (symmetric ? (loss + (back[i] as number)) / 2 : loss));
  return reduced(losses, [losses.length], reduction);
}

export const cases: LossCase[] = [
  {
    functionName: 'infoNCELoss',
    reference: infoNCELoss,
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
        rho: (keys as number[][]).map((key) => cosine((rows as number[][])[place] as number[], key)),
        y: place + 1,
        K: 4,
        tau,
      },
    })),
  },
];
