import { flat, type Nested, nestInto, shapeOf } from '../nested.ts';

export type Reduction = 'none' | 'mean' | 'sum';

/** Losses kept apart in a shape, added, or averaged over their count. */
export function reduced(
  losses: readonly number[],
  shape: readonly number[],
  reduction: Reduction = 'mean',
): Nested {
  if (reduction === 'none') return nestInto(losses, shape);
  const total = losses.reduce((sum, each) => sum + each, 0);
  return reduction === 'sum' ? total : total / losses.length;
}

/** A loss of each input and target; `reduction` is one of the options. */
export const ofEach =
  <Options extends object>(each: (x: number, t: number, options: Options) => number) =>
  (input: Nested, target: Nested, options: Options & { reduction?: Reduction } = {} as Options): Nested => {
    const targets = flat(target);
    const losses = flat(input).map((x, i) => each(x, targets[i] as number, options));
    return reduced(losses, shapeOf(input), options.reduction);
  };
