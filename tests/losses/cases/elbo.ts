import * as fc from 'fast-check';
import { clamp, inputFor, kind, probability, targetFor, wildPairs } from '../given/generative.ts';
import { type Clamp, codePrices, errors, type Kind, reduced } from '../loops/generative.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { anyShape, dyadic, nestOf, positive } from '../random.ts';

function elboLoss(
  input: Nested,
  target: Nested,
  mu: Nested,
  logVar: Nested,
  { kind = 'bceWithLogits', beta = 1, logVarClamp }: { kind?: Kind; beta?: number; logVarClamp?: Clamp } = {},
): number {
  const reconstruction = reduced(errors(input, target, kind), []) as number;
  return reconstruction + beta * (reduced(codePrices(mu, logVar, logVarClamp), []) as number);
}

const autoencoded = fc
  .tuple(kind, fc.integer({ min: 1, max: 3 }), anyShape(2, 3), fc.integer({ min: 1, max: 3 }))
  .chain(([how, count, pixels, latent]) =>
    fc
      .tuple(
        nestOf([count, ...pixels], inputFor[how]),
        nestOf([count, ...pixels], targetFor[how]),
        nestOf([count, latent], dyadic(3)),
        nestOf([count, latent], dyadic(3)),
        fc.record({ beta: positive(5), logVarClamp: clamp }, { requiredKeys: ['beta'] }),
      )
      .map(([x, t, mu, logVar, options]) => [x, t, mu, logVar, { kind: how, ...options }]),
  );

export const cases: LossCase[] = [
  {
    functionName: 'elboLoss',
    reference: elboLoss,
    args: autoencoded,
    slopes: [0, 1, 2, 3],
    absurd: [
      [[wildPairs], [wildPairs.map(() => 0)], [[0, 1e4]], [[-1e4, 80]]],
      [[[0]], [[1]], [[1]], [[1e4]], { logVarClamp: [-10, 10], beta: 0 }],
    ],
    formula: fc
      .record({
        x: nestOf([2], dyadic()),
        t: nestOf([2], probability),
        mu: nestOf([3], dyadic()),
        v: nestOf([3], dyadic()),
        beta: positive(),
      })
      .map(({ x, t, mu, v, beta }) => ({
        args: [[x], [t], [mu], [v], { beta }],
        scope: { x, t, mu, v, beta, n: 2, M: 3 } as Record<string, number | number[]>,
      })),
  },
];
