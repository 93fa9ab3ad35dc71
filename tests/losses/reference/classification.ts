import { flat, type Nested, nestInto, nestLike, shapeOf } from '../nested.ts';

// Plain float64 loops from the definitions; nothing here knows the module.

interface ClassOptions {
  reduction?: 'none' | 'mean' | 'sum';
  weight?: number[];
  ignoreIndex?: number;
  labelSmoothing?: number;
  axis?: number;
  alpha?: number | number[] | null;
  gamma?: number;
}

interface Sample {
  logits: number[];
  /** One share per class; all 0 for an ignored sample. */
  shares: number[];
  /** The class index, or `null` where the target is a distribution. */
  label: number | null;
  ignored: boolean;
}

/** Cuts nests into samples along the class axis. */
function samplesOf(
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

function logSoftmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  let sum = 0;
  for (const each of logits) sum += Math.exp(each - largest);
  return logits.map((each) => each - largest - Math.log(sum));
}

function finish(losses: number[], shape: number[], denominator: number, reduction = 'mean'): Nested {
  if (reduction === 'none') return nestInto(losses, shape);
  const total = losses.reduce((sum, each) => sum + each, 0);
  if (reduction === 'sum') return total;
  return denominator === 0 ? 0 : total / denominator;
}

export function crossEntropy(input: Nested, target: Nested, options: ClassOptions = {}): Nested {
  const { samples, shape } = samplesOf(input, target, options);
  const { weight, labelSmoothing: e = 0 } = options;
  let denominator = 0;
  const losses = samples.map(({ logits, shares, label, ignored }) => {
    if (ignored) return 0;
    denominator += label === null ? 1 : (weight?.[label] ?? 1);
    const logP = logSoftmax(logits);
    let loss = 0;
    for (const [c, share] of shares.entries()) {
      const smooth = (1 - e) * share + e / shares.length;
      if (smooth !== 0) loss -= (weight?.[c] ?? 1) * smooth * (logP[c] as number);
    }
    return loss;
  });
  return finish(losses, shape, denominator, options.reduction);
}

export function nllLoss(logProbs: Nested, target: Nested, options: ClassOptions = {}): Nested {
  const { samples, shape } = samplesOf(logProbs, target, options);
  let denominator = 0;
  const losses = samples.map(({ logits, label, ignored }) => {
    if (ignored) return 0;
    const w = options.weight?.[label as number] ?? 1;
    denominator += w;
    return -w * (logits[label as number] as number);
  });
  return finish(losses, shape, denominator, options.reduction);
}

export function softmaxFocalLoss(input: Nested, target: Nested, options: ClassOptions = {}): Nested {
  const { samples, shape } = samplesOf(input, target, options);
  const { alpha = null, gamma = 2, labelSmoothing: e = 0 } = options;
  const losses = samples.map(({ logits, shares, ignored }) => {
    if (ignored) return 0;
    const logP = logSoftmax(logits);
    let loss = 0;
    for (const [c, share] of shares.entries()) {
      const a = Array.isArray(alpha) ? (alpha[c] as number) : (alpha ?? 1);
      const smooth = (1 - e) * share + e / shares.length;
      loss -= a * smooth * (-Math.expm1(logP[c] as number)) ** gamma * (logP[c] as number);
    }
    return loss;
  });
  const valid = samples.filter((each) => !each.ignored).length;
  return finish(losses, shape, valid, options.reduction);
}

interface MarginOptions {
  reduction?: 'none' | 'mean' | 'sum';
  p?: number;
  margin?: number;
  weight?: number[];
}

export function multiMarginLoss(input: Nested, target: Nested, options: MarginOptions = {}): Nested {
  const { samples, shape } = samplesOf(input, target, {});
  const { p = 1, margin = 1, weight } = options;
  const losses = samples.map(({ logits, label }) => {
    const y = label as number;
    let loss = 0;
    for (const [j, score] of logits.entries()) {
      if (j !== y) loss += Math.max(0, margin - (logits[y] as number) + score) ** p;
    }
    return ((weight?.[y] ?? 1) * loss) / logits.length;
  });
  return finish(losses, shape, losses.length, options.reduction);
}

interface ElementOptions {
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
function elementwise(each: (x: number, z: number, options: ElementOptions, column: number) => number) {
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

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

export const binaryCrossEntropyWithLogits = elementwise(
  (x, z, { posWeight = 1, labelSmoothing: e = 0 }, column) => {
    const weights = flat(posWeight);
    const smooth = z * (1 - e) + e / 2;
    return (weights[column % weights.length] as number) * smooth * softplus(-x) + (1 - smooth) * softplus(x);
  },
);

export const binaryCrossEntropy = elementwise(
  (p, z) => -z * Math.max(Math.log(p), -100) - (1 - z) * Math.max(Math.log1p(-p), -100),
);

export const sigmoidFocalLoss = elementwise((x, z, { alpha = 0.25, gamma = 2 }, column) => {
  const a = Array.isArray(alpha) ? (alpha[column] as number) : alpha;
  const balance = a === null || a < 0 ? 1 : a * z + (1 - a) * (1 - z);
  const p = 1 / (1 + Math.exp(-x));
  const rest = 1 / (1 + Math.exp(x));
  const surprisal = z * softplus(-x) + (1 - z) * softplus(x);
  return balance * (p * (1 - z) + rest * z) ** gamma * surprisal;
});

export const hingeLoss = elementwise((x, t, { margin = 1, squared = false, targetFormat = 'signed' }) => {
  const sign = targetFormat === 'binary' ? 2 * t - 1 : t;
  return Math.max(0, margin - sign * x) ** (squared ? 2 : 1);
});
