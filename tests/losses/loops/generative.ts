import { flat, type Nested, nestInto } from '../nested.ts';

// What several loops in float64 share; nothing here knows the module.

export type Reduction = 'none' | 'mean' | 'sum';

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

export function reduced(losses: number[], shape: number[], reduction: Reduction = 'mean'): Nested {
  if (reduction === 'none') return nestInto(losses, shape);
  return reduction === 'sum' ? sum(losses) : sum(losses) / Math.max(losses.length, 1);
}

/** The numbers of each sample: everything under one index of the first axis. */
function samples(nest: Nested): number[][] {
  return (nest as Nested[]).map(flat);
}

export type Clamp = readonly [number, number];

export function codePrices(mu: Nested, logVar: Nested, clamp?: Clamp): number[] {
  const logVars = samples(logVar);
  return samples(mu).map((means, n) =>
    sum(
      means.map((mean, d) => {
        const given = logVars[n]?.[d] as number;
        const v = clamp ? Math.min(Math.max(given, clamp[0]), clamp[1]) : given;
        return (mean ** 2 + Math.expm1(v) - v) / 2;
      }),
    ),
  );
}

export type Kind = 'mse' | 'bce' | 'bceWithLogits' | 'l1';

/** log(1 + e^x), which float64 holds for every x. */
export const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const apart: Record<Kind, (x: number, t: number) => number> = {
  mse: (x, t) => (x - t) ** 2,
  l1: (x, t) => Math.abs(x - t),
  // PyTorch's logs are at least −100.
  bce: (x, t) => -(t * Math.max(Math.log(x), -100) + (1 - t) * Math.max(Math.log1p(-x), -100)),
  bceWithLogits: (x, t) => t * softplus(-x) + (1 - t) * softplus(x),
};

export function errors(input: Nested, target: Nested, kind: Kind): number[] {
  const targets = samples(target);
  return samples(input).map((xs, n) => sum(xs.map((x, i) => apart[kind](x, targets[n]?.[i] as number))));
}

export type Mode = 'minimax' | 'nonSaturating' | 'lsgan' | 'hinge' | 'wasserstein';

/** Binary cross-entropy of σ(x) against a label, from its definition. */
export const against = (label: number) => (x: number) => label * softplus(-x) + (1 - label) * softplus(x);

export const squaresTo = (label: number) => (x: number) => (x - label) ** 2 / 2;

export interface GanOptions {
  mode?: Mode;
  realLabel?: number;
  fakeLabel?: number;
  reduction?: Reduction;
}
