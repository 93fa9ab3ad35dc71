import { flat, type Nested, nestInto, nestLike, shapeOf } from '../nested.ts';

// Plain float64 loops from the papers; nothing here knows the module.

type Reduction = 'none' | 'mean' | 'sum';

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

function reduced(losses: number[], shape: number[], reduction: Reduction = 'mean'): Nested {
  if (reduction === 'none') return nestInto(losses, shape);
  return reduction === 'sum' ? sum(losses) : sum(losses) / Math.max(losses.length, 1);
}

export function klDiv(
  input: Nested,
  target: Nested,
  {
    logTarget = false,
    reduction = 'batchmean',
  }: { logTarget?: boolean; reduction?: Reduction | 'batchmean' } = {},
): Nested {
  const targets = flat(target);
  const losses = flat(input).map((x, i) => {
    const t = targets[i] as number;
    const p = logTarget ? Math.exp(t) : t;
    return p <= 0 ? 0 : p * (Math.log(p) - x);
  });
  if (reduction === 'batchmean') return sum(losses) / (shapeOf(input)[0] as number);
  return reduced(losses, shapeOf(input), reduction);
}

/** The numbers of each sample: everything under one index of the first axis. */
function samples(nest: Nested): number[][] {
  return (nest as Nested[]).map(flat);
}

type Clamp = readonly [number, number];

function codePrices(mu: Nested, logVar: Nested, clamp?: Clamp): number[] {
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

export function gaussianKLDiv(
  mu: Nested,
  logVar: Nested,
  { logVarClamp, reduction }: { logVarClamp?: Clamp; reduction?: Reduction } = {},
): Nested {
  const prices = codePrices(mu, logVar, logVarClamp);
  return reduced(prices, [prices.length], reduction);
}

type Kind = 'mse' | 'bce' | 'bceWithLogits' | 'l1';

/** log(1 + e^x), which float64 holds for every x. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const apart: Record<Kind, (x: number, t: number) => number> = {
  mse: (x, t) => (x - t) ** 2,
  l1: (x, t) => Math.abs(x - t),
  // PyTorch's logs are at least −100.
  bce: (x, t) => -(t * Math.max(Math.log(x), -100) + (1 - t) * Math.max(Math.log1p(-x), -100)),
  bceWithLogits: (x, t) => t * softplus(-x) + (1 - t) * softplus(x),
};

function errors(input: Nested, target: Nested, kind: Kind): number[] {
  const targets = samples(target);
  return samples(input).map((xs, n) => sum(xs.map((x, i) => apart[kind](x, targets[n]?.[i] as number))));
}

export function reconstructionLoss(
  input: Nested,
  target: Nested,
  { kind = 'mse', reduction }: { kind?: Kind; reduction?: Reduction } = {},
): Nested {
  const losses = errors(input, target, kind);
  return reduced(losses, [losses.length], reduction);
}

export function elboLoss(
  input: Nested,
  target: Nested,
  mu: Nested,
  logVar: Nested,
  { kind = 'bceWithLogits', beta = 1, logVarClamp }: { kind?: Kind; beta?: number; logVarClamp?: Clamp } = {},
): number {
  const reconstruction = reduced(errors(input, target, kind), []) as number;
  return reconstruction + beta * (reduced(codePrices(mu, logVar, logVarClamp), []) as number);
}

export type Mode = 'minimax' | 'nonSaturating' | 'lsgan' | 'hinge' | 'wasserstein';

/** Binary cross-entropy of σ(x) against a label, from its definition. */
const against = (label: number) => (x: number) => label * softplus(-x) + (1 - label) * softplus(x);
const squaresTo = (label: number) => (x: number) => (x - label) ** 2 / 2;

function judged(mode: Mode, realLabel: number, fakeLabel: number) {
  switch (mode) {
    case 'minimax':
    case 'nonSaturating':
      return { real: against(realLabel), fake: against(fakeLabel) };
    case 'lsgan':
      return { real: squaresTo(realLabel), fake: squaresTo(fakeLabel) };
    case 'hinge':
      return { real: (x: number) => Math.max(0, 1 - x), fake: (x: number) => Math.max(0, 1 + x) };
    case 'wasserstein':
      return { real: (x: number) => -x, fake: (x: number) => x };
  }
}

interface GanOptions {
  mode?: Mode;
  realLabel?: number;
  fakeLabel?: number;
  reduction?: Reduction;
}

export function discriminatorLoss(
  realLogits: Nested,
  fakeLogits: Nested,
  { mode = 'nonSaturating', realLabel = 1, fakeLabel = 0, reduction }: GanOptions = {},
): Nested {
  const { real, fake } = judged(mode, realLabel, fakeLabel);
  const [reals, fakes] = [flat(realLogits).map(real), flat(fakeLogits).map(fake)];
  if (reduction === 'none') {
    return nestLike(
      reals.map((each, i) => each + (fakes[i] as number)),
      realLogits,
    );
  }
  return (reduced(reals, [], reduction) as number) + (reduced(fakes, [], reduction) as number);
}

const forged: Record<Mode, (label: number) => (x: number) => number> = {
  minimax: () => (x) => -softplus(x), // log(1 − σ(x))
  nonSaturating: against,
  lsgan: squaresTo,
  hinge: () => (x) => -x,
  wasserstein: () => (x) => -x,
};

export function generatorLoss(
  fakeLogits: Nested,
  { mode = 'nonSaturating', realLabel = 1, reduction }: GanOptions = {},
): Nested {
  return reduced(flat(fakeLogits).map(forged[mode](realLabel)), shapeOf(fakeLogits), reduction);
}

/** The penalty of a critic with the same slope everywhere: where between real and fake it is taken is no matter. */
export function gradientPenaltyOf(slope: readonly number[]) {
  return (
    _critic: unknown,
    _real: Nested,
    _fake: Nested,
    { lambda = 10, target = 1 }: { lambda?: number; target?: number } = {},
  ): number => lambda * (Math.hypot(...slope) - target) ** 2;
}
