import { flat, type Nested, nestLike } from '../nested.ts';

// What several loops in float64 share; nothing here knows the module.

export interface Options {
  reduction?: 'none' | 'mean' | 'sum';
  weight?: Nested;
  delta?: number;
  beta?: number;
}

export function referenceOf(each: (r: number, options: Options) => number) {
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
