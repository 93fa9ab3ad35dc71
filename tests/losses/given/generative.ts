import * as fc from 'fast-check';
import type { Mode } from '../loops/generative.ts';
import { anyShape, dyadic } from '../random.ts';

// Random and absurd arguments that several losses are tried with.

// Arguments keep away from kinks, where a central difference shows the mean of two slopes.

/** A shape whose first axis counts samples. */
export function shapeOfSamples(): fc.Arbitrary<number[]> {
  return fc.tuple(fc.integer({ min: 1, max: 4 }), anyShape(2, 3)).map(([count, rest]) => [count, ...rest]);
}

export const probability = fc.integer({ min: 4, max: 60 }).map((each) => each / 64);

export const offGrid = (size: number) => dyadic(size).map((each) => each + 1 / 128);

/** Clips at numbers that no log-variance of the tests has. */
export const clamp = fc
  .tuple(fc.integer({ min: -3, max: 0 }), fc.integer({ min: 1, max: 3 }))
  .map(([low, high]): [number, number] => [low + 1 / 256, high + 1 / 256]);

export const inputFor = {
  mse: dyadic(),
  l1: offGrid(4),
  bce: probability,
  bceWithLogits: dyadic(8),
} as const;

export const targetFor = {
  mse: dyadic(),
  l1: dyadic(),
  bce: probability,
  bceWithLogits: probability,
} as const;

export const kind = fc.constantFrom('mse' as const, 'l1' as const, 'bce' as const, 'bceWithLogits' as const);

export const mode = fc.constantFrom<Mode>('minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein');

export const label = fc.constantFrom(0, 0.1, 0.25, 0.75, 1);

const wild = [0, 1e-8, -1e-8, 1, -1, 17, -20, 88, -104, 1e4, -1e4, 3e38, -3e38];

export const modes = ['minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein'] as const;

export const tame = wild.filter((each) => Math.abs(each) < 1e10);

// (3e38)² is beyond float32
/** Slopes of a target are as large as the logit: with an upstream of −2.7, 3e38 is too much. */
export const wildPairs = [...tame, 1e30, -1e30];

export const wildFor = (each: Mode) => (each === 'lsgan' ? tame : wild);

const softplusModes = fc.constantFrom('minimax', 'nonSaturating');

/** The modes that are built on softplus promise second derivatives; the others are straight lines or kinked. */
export function inSmoothModes(args: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[]> {
  return fc.tuple(args, softplusModes).map(([given, mode]) => {
    const options = given[given.length - 1] as object;
    return [...given.slice(0, -1), { ...options, mode }];
  });
}
