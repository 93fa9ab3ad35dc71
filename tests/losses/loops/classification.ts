import { flat, type Nested, nestInto, nestLike, shapeOf } from '../nested.ts';

// What several loops in float64 share; nothing here knows the module.

export interface ClassOptions {
  reduction?: 'none' | 'mean' | 'sum';
  weight?: number[];
  ignoreIndex?: number;
  labelSmoothing?: number;
  axis?: number;
  alpha?: number | number[] | null;
  gamma?: number;
}

export interface Sample {
  logits: number[];
  /** One share per class; all 0 for an ignored sample. */
  shares: number[];
  /** The class index, or `null` where the target is a distribution. */
  label: number | null;
  ignored: boolean;
}

/** Cuts nests into samples along the class axis. */
export function samplesOf(
  input: Nested,
  target: Nested,
  options: ClassOptions,
): { samples: Sample[]; shape: number[] } {
  const shape = shapeOf(input);
  const axis = ((options.axis ?? -1) + shape.length) % shape.length;
  const classes = shape[axis] as number;
  const inner = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  const outer = shape.slice(0, axis).reduce((product, size) => product * size, 1);
  const [logits, targets] = [flat(input), flat(target)];
  const dense = targets.length === logits.length && shapeOf(target).length === shape.length;
  const samples: Sample[] = [];
  for (let o = 0; o < outer; o += 1) {
    for (let i = 0; i < inner; i += 1) {
      const at = (c: number) => (o * classes + c) * inner + i;
      const every = Array.from({ length: classes }, (_, c) => at(c));
      const label = dense ? null : (targets[o * inner + i] as number);
      samples.push({
        logits: every.map((index) => logits[index] as number),
        shares: every.map((index, c) => (dense ? (targets[index] as number) : Number(c === label))),
        label,
        ignored: !dense && label === (options.ignoreIndex ?? -100),
      });
    }
  }
  return { samples, shape: shape.filter((_, each) => each !== axis) };
}

export function logSoftmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  let sum = 0;
  for (const each of logits) sum += Math.exp(each - largest);
  return logits.map((each) => each - largest - Math.log(sum));
}

export function finish(losses: number[], shape: number[], denominator: number, reduction = 'mean'): Nested {
  if (reduction === 'none') return nestInto(losses, shape);
  const total = losses.reduce((sum, each) => sum + each, 0);
  if (reduction === 'sum') return total;
  return denominator === 0 ? 0 : total / denominator;
}

export interface ElementOptions {
  reduction?: 'none' | 'mean' | 'sum';
  weight?: Nested;
  posWeight?: Nested;
  labelSmoothing?: number;
  alpha?: number | number[] | null;
  gamma?: number;
  margin?: number;
  squared?: boolean;
  targetFormat?: 'signed' | 'binary';
}

/** A loss of each element; its weights repeat over the input as they do in numpy, given here by rank ≤ 1. */
export function elementwise(each: (x: number, z: number, options: ElementOptions, column: number) => number) {
  return (input: Nested, target: Nested, options: ElementOptions = {}): Nested => {
    const [inputs, targets] = [flat(input), flat(target)];
    const columns = shapeOf(input).at(-1) ?? 1;
    const weights = options.weight === undefined ? [1] : flat(options.weight);
    const losses = inputs.map((x, i) => {
      return (weights[i % weights.length] as number) * each(x, targets[i] as number, options, i % columns);
    });
    if (options.reduction === 'none') return nestLike(losses, input);
    const total = losses.reduce((sum, loss) => sum + loss, 0);
    return options.reduction === 'sum' ? total : total / losses.length;
  };
}

export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
