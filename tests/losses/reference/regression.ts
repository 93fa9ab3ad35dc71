import { flat, type Nested, nestLike } from '../nested.ts';

// Plain float64 loops from the definitions; nothing here knows the module.

interface Options {
  reduction?: 'none' | 'mean' | 'sum';
  weight?: Nested;
  delta?: number;
  beta?: number;
}

function referenceOf(each: (r: number, options: Options) => number) {
  return (input: Nested, target: Nested, options: Options = {}): Nested => {
    const targets = flat(target);
    const weights = options.weight === undefined ? undefined : flat(options.weight);
    const losses = flat(input).map((x, i) => (weights?.[i] ?? 1) * each(x - (targets[i] as number), options));
    if (options.reduction === 'none') return nestLike(losses, input);
    let total = 0;
    for (const loss of losses) total += loss;
    if (options.reduction === 'sum') return total;
    const denominator = weights ? weights.reduce((sum, w) => sum + w, 0) : losses.length;
    return denominator === 0 ? 0 : total / denominator;
  };
}

export const mseLoss = referenceOf((r) => r ** 2);

export const l1Loss = referenceOf((r) => Math.abs(r));

export const huberLoss = referenceOf((r, { delta = 1 }) =>
  Math.abs(r) <= delta ? 0.5 * r ** 2 : delta * (Math.abs(r) - 0.5 * delta),
);

export const smoothL1Loss = referenceOf((r, { beta = 1 }) =>
  Math.abs(r) < beta ? (0.5 * r ** 2) / beta : Math.abs(r) - 0.5 * beta,
);

// cosh r = 1 + 2 sinh²(r/2), so log1p keeps the digits near 0; float64's cosh overflows beyond 710.
export const logCoshLoss = referenceOf((r) =>
  Math.abs(r) < 300 ? Math.log1p(2 * Math.sinh(r / 2) ** 2) : Math.abs(r) - Math.LN2,
);
