import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import type { LossCase } from '../lossCase.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';
import * as reference from '../reference/generative.ts';

// Arguments keep away from kinks, where a central difference shows the mean of two slopes.

/** A shape whose first axis counts samples. */
function shapeOfSamples(): fc.Arbitrary<number[]> {
  return fc.tuple(fc.integer({ min: 1, max: 4 }), anyShape(2, 3)).map(([count, rest]) => [count, ...rest]);
}

const probability = fc.integer({ min: 4, max: 60 }).map((each) => each / 64);
const offGrid = (size: number) => dyadic(size).map((each) => each + 1 / 128);

/** A log-probability: at most 0. */
const logarithm = (most?: number) => dyadic(most).map((each) => -Math.abs(each));

const kl = fc
  .boolean()
  .chain((logTarget) =>
    shapeOfSamples().chain((shape) =>
      fc
        .tuple(
          nestOf(shape, logarithm()),
          nestOf(shape, logTarget ? logarithm(2) : probability),
          fc.constantFrom('none', 'mean', 'sum', 'batchmean', undefined),
        )
        .map(([x, t, how]) => [x, t, { logTarget, reduction: how }]),
    ),
  );

/** Clips at numbers that no log-variance of the tests has. */
const clamp = fc
  .tuple(fc.integer({ min: -3, max: 0 }), fc.integer({ min: 1, max: 3 }))
  .map(([low, high]): [number, number] => [low + 1 / 256, high + 1 / 256]);

const code = shapeOfSamples().chain((shape) =>
  fc
    .tuple(
      nestOf(shape, dyadic(3)),
      nestOf(shape, dyadic(4)),
      fc.record({ reduction: reduction(), logVarClamp: clamp }, { requiredKeys: ['reduction'] }),
    )
    .map((args) => [...args]),
);

const inputFor = { mse: dyadic(), l1: offGrid(4), bce: probability, bceWithLogits: dyadic(8) } as const;
const targetFor = { mse: dyadic(), l1: dyadic(), bce: probability, bceWithLogits: probability } as const;
const kind = fc.constantFrom('mse' as const, 'l1' as const, 'bce' as const, 'bceWithLogits' as const);

const rebuilt = fc
  .tuple(kind, shapeOfSamples())
  .chain(([how, shape]) =>
    fc
      .tuple(nestOf(shape, inputFor[how]), nestOf(shape, targetFor[how]), reduction())
      .map(([x, t, reduce]) => [x, t, { kind: how, reduction: reduce }]),
  );

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

const mode = fc.constantFrom<reference.Mode>('minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein');
const label = fc.constantFrom(0, 0.1, 0.25, 0.75, 1);

const judged = reduction().chain((how) =>
  fc
    .tuple(anyShape(), anyShape())
    .chain(([shape, other]) =>
      fc.tuple(
        nestOf(shape, offGrid(8)),
        nestOf(how === 'none' ? shape : other, offGrid(8)),
        fc.record({ mode, realLabel: label, fakeLabel: label }, { requiredKeys: ['mode'] }),
      ),
    )
    .map(([real, fake, options]) => [real, fake, { ...options, reduction: how }]),
);

const forged = anyShape().chain((shape) =>
  fc
    .tuple(
      nestOf(shape, offGrid(8)),
      fc.record({ mode, realLabel: label, reduction: reduction() }, { requiredKeys: ['mode', 'reduction'] }),
    )
    .map((args) => [...args]),
);

const wild = [0, 1e-8, -1e-8, 1, -1, 17, -20, 88, -104, 1e4, -1e4, 3e38, -3e38];
const modes = ['minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein'] as const;
const tame = wild.filter((each) => Math.abs(each) < 1e10); // (3e38)² is beyond float32
/** Slopes of a target are as large as the logit: with an upstream of −2.7, 3e38 is too much. */
const wildPairs = [...tame, 1e30, -1e30];
const wildFor = (each: reference.Mode) => (each === 'lsgan' ? tame : wild);

const slope = [3, -0.5, 1.25];
const linearCritic = (x: tf.Tensor) => tf.sum(tf.mul(x, slope), -1);
const penalised = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc
      .tuple(
        nestOf([count, 3], dyadic()),
        nestOf([count, 3], dyadic()),
        fc.record({ lambda: positive(10), target: positive(3), seed: fc.integer() }, { requiredKeys: [] }),
      )
      .map(([real, fake, options]) => [linearCritic, real, fake, options]),
  );

const families: LossCase[] = [
  {
    functionName: 'klDiv',
    reference: reference.klDiv,
    args: kl,
    slopes: [0, 1],
    secondOrder: true,
    absurd: [
      [[[0, -1e4, -3e38]], [[1, 1e-7, 0]]],
      [[[-Infinity, 0, -Infinity]], [[0, 1, 0]]],
      [[[-1, -2, -3]], [[0, 1e-45, 1e-38]], { reduction: 'none' }],
      [[[-Infinity, 0, -300]], [[-Infinity, 0, -1e4]], { logTarget: true }],
    ],
    formula: fc
      .record({ x: nestOf([3], logarithm()), p: nestOf([3], probability) })
      .map(({ x, p }) => ({ args: [[x], [p]], scope: { x: x as number[], t: p as number[], C: 3 } })),
  },
  {
    functionName: 'gaussianKLDiv',
    reference: reference.gaussianKLDiv,
    args: code,
    slopes: [0, 1],
    secondOrder: true,
    absurd: [
      [[[0, 1e4]], [[-1e4, 80]]],
      [[[0, 0]], [[1e-8, 0]]],
      [[[1, -1]], [[1e4, -1e4]], { logVarClamp: [-10, 10] }],
      [[[1, -1]], [[3e38, -3e38]], { logVarClamp: [2, 2] }],
    ],
    formula: fc
      .record({ mu: nestOf([3], dyadic()), v: nestOf([3], dyadic()) })
      .map(({ mu, v }) => ({ args: [[mu], [v]], scope: { mu: mu as number[], v: v as number[], M: 3 } })),
  },
  {
    functionName: 'reconstructionLoss',
    reference: reference.reconstructionLoss,
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
  {
    functionName: 'elboLoss',
    reference: reference.elboLoss,
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
  {
    functionName: 'discriminatorLoss',
    reference: reference.discriminatorLoss,
    args: judged,
    slopes: [0, 1],
    absurd: modes.map((each) => [
      wildFor(each),
      wildFor(each),
      { mode: each, realLabel: 0.9, reduction: 'none' },
    ]),
    formula: fc
      .record({ r: dyadic(), f: dyadic(), a: label, b: label })
      .map(({ r, f, a, b }) => ({ args: [r, f, { realLabel: a, fakeLabel: b }], scope: { r, f, a, b } })),
  },
  {
    functionName: 'generatorLoss',
    reference: reference.generatorLoss,
    args: forged,
    slopes: [0],
    absurd: modes.map((each) => [wildFor(each), { mode: each, reduction: 'none' }]),
    formula: fc
      .record({ f: dyadic(), a: label })
      .map(({ f, a }) => ({ args: [f, { realLabel: a }], scope: { f, a } })),
  },
  {
    functionName: 'gradientPenalty',
    reference: reference.gradientPenaltyOf(slope),
    args: penalised,
    slopes: [1, 2],
    absurd: [
      [linearCritic, [[1e20, 0, -1e20]], [[0, 3e19, 0]]],
      [(x: tf.Tensor) => tf.sum(tf.mul(x, 0), -1), [[1, 2]], [[3, 4]]],
      [(x: tf.Tensor) => tf.relu(tf.sum(x, -1)), [[-1, -2]], [[-3, -4]]],
    ],
    formula: fc
      .record({ g: nestOf([3], dyadic()), lambda: positive(10), k: positive(3) })
      .map(({ g, lambda, k }) => ({
        args: [
          (x: tf.Tensor) => tf.sum(tf.mul(x, g as number[]), -1, true),
          [[0, 1, 2]],
          [[2, 1, 0]],
          { lambda, target: k },
        ],
        scope: { g: g as number[], n: 3, lambda, k },
      })),
  },
];

const softplusModes = fc.constantFrom('minimax', 'nonSaturating');

/** The modes that are built on softplus promise second derivatives; the others are straight lines or kinked. */
const smoothModes: LossCase[] = families
  .filter((each) => each.functionName === 'discriminatorLoss' || each.functionName === 'generatorLoss')
  .map((each) => ({
    ...each,
    args: fc.tuple(each.args, softplusModes).map(([args, smooth]) => {
      const options = args[args.length - 1] as object;
      return [...args.slice(0, -1), { ...options, mode: smooth }];
    }),
    secondOrder: true,
  }));

export const cases: LossCase[] = [...families, ...smoothModes];
