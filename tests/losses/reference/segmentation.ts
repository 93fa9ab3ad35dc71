import { flat, type Nested, nestInto, shapeOf } from '../nested.ts';

// Plain float64 loops from the definitions; nothing here knows the module.

export interface Options {
  mode?: 'binary' | 'multilabel' | 'multiclass';
  fromLogits?: boolean;
  smooth?: number;
  smoothNr?: number;
  smoothDr?: number;
  squaredPred?: boolean;
  batch?: boolean;
  includeBackground?: boolean;
  classWeights?: number[];
  ignoreIndex?: number;
  softLabel?: boolean;
  absentClass?: 'include' | 'skip';
  logLoss?: boolean;
  axis?: number;
  reduction?: 'none' | 'mean' | 'sum';
  alpha?: number;
  beta?: number;
  gamma?: number;
  diceWeight?: number;
  bceWeight?: number;
  posWeight?: number | number[];
  ceWeight?: number;
  weight?: number[];
  labelSmoothing?: number;
}

/** The overlap, the two sizes and the two smoothing constants of one map. */
interface Sums {
  I: number;
  P: number;
  T: number;
  nr: number;
  dr: number;
}

/** One number of the input: where it stands, its probability and its target. */
interface Cell {
  sample: number;
  label: number;
  pixel: string;
  input: number;
  probability: number;
  target: number;
  ignored: boolean;
}

function coordinates(index: number, shape: readonly number[]): number[] {
  let rest = index;
  return shape
    .toReversed()
    .map((size) => {
      const at = rest % size;
      rest = (rest - at) / size;
      return at;
    })
    .toReversed();
}

/** Every number of the input with its target, probabilities filled in. */
function cells(input: Nested, target: Nested, options: Options) {
  const shape = shapeOf(input);
  const axis = ((options.axis ?? -1) + shape.length) % shape.length;
  const classesThere = shape[axis] as number;
  const mode = options.mode ?? (classesThere === 1 ? 'binary' : 'multiclass');
  const classes = mode === 'binary' ? 1 : classesThere;
  const samples = mode !== 'binary' && shape.length === 1 ? 1 : (shape[0] as number);
  const dense = shapeOf(target).join() === shape.join();
  const targets = flat(target);
  const targetShape = shape.toSpliced(axis, 1);
  const all = flat(input).map((value, index): Cell => {
    const at = coordinates(index, shape);
    const others = at.toSpliced(axis, 1);
    const flatOthers = others.reduce((sum, each, i) => sum * (targetShape[i] as number) + each, 0);
    const given = targets[dense ? index : flatOthers] as number;
    const ignored = given === options.ignoreIndex && (mode !== 'multiclass' || !dense);
    const label = mode === 'binary' ? 0 : (at[axis] as number);
    return {
      sample: samples === 1 && shape.length === 1 ? 0 : (at[0] as number),
      label,
      pixel: others.join(),
      input: value,
      probability: value,
      target: dense ? given : Number(given === label),
      ignored,
    };
  });
  if (options.fromLogits ?? true) {
    for (const cell of all) {
      if (mode !== 'multiclass') cell.probability = 1 / (1 + Math.exp(-cell.input));
      else {
        const row = all.filter((each) => each.pixel === cell.pixel);
        const total = row.reduce((sum, each) => sum + Math.exp(each.input - cell.input), 0);
        cell.probability = 1 / total;
      }
    }
  }
  return { all, classes, samples };
}

/** An overlap loss from its score. */
function referenceOf(score: (sums: Sums, options: Options) => number) {
  return (input: Nested, target: Nested, options: Options = {}): Nested => {
    const { all, classes, samples } = cells(input, target, options);
    const { smooth = 1, smoothNr = smooth, smoothDr = smooth, gamma = 1 } = options;
    const groups = options.batch ? 1 : samples;
    const first = options.includeBackground === false && classes > 1 ? 1 : 0;
    const weighted: number[] = [];
    let weights = 0;
    for (let group = 0; group < groups; group += 1) {
      for (let label = first; label < classes; label += 1) {
        const sums = { I: 0, P: 0, T: 0, nr: smoothNr, dr: smoothDr };
        let present = false;
        for (const cell of all) {
          if (cell.label !== label || cell.ignored || (!options.batch && cell.sample !== group)) continue;
          const { probability: p, target: t } = cell;
          sums.I += options.softLabel ? (p + t - Math.abs(p - t)) / 2 : p * t;
          sums.P += options.squaredPred ? p * p : p;
          sums.T += options.squaredPred ? t * t : t;
          present ||= t > 0;
        }
        const s = score(sums, options);
        const plain = options.logLoss ? -Math.log(Math.max(s, 1e-36)) : 1 - s;
        const loss = gamma === 1 ? plain : Math.max(plain, 0) ** gamma;
        const counts = options.absentClass === 'skip' && !present ? 0 : 1;
        const weight = counts * (options.classWeights?.[label] ?? 1);
        weighted.push(weight * loss);
        weights += weight;
      }
    }
    const kept = classes - first;
    if (options.reduction === 'none') return nestInto(weighted, options.batch ? [kept] : [groups, kept]);
    const total = weighted.reduce((sum, each) => sum + each, 0);
    if (options.reduction === 'sum') return total;
    return weights === 0 ? 0 : total / weights;
  };
}

const ratio = (top: number, bottom: number) => (bottom === 0 ? 1 : top / bottom);

export const diceLoss = referenceOf(({ I, P, T, nr, dr }) => ratio(2 * I + nr, P + T + dr));

export const jaccardLoss = referenceOf(({ I, P, T, nr, dr }) => ratio(I + nr, P + T - I + dr));

export const tverskyLoss = referenceOf(({ I, P, T, nr, dr }, { alpha = 0.5, beta = 0.5 }) => {
  const falsePositives = P - I;
  const falseNegatives = T - I;
  return ratio(I + nr, I + alpha * falsePositives + beta * falseNegatives + dr);
});

/** Binary cross-entropy of the elements that are not ignored; probabilities have logs of at least −100. */
function binaryCrossEntropy(input: Nested, target: Nested, options: Options): number {
  const { all } = cells(input, target, options);
  const { posWeight = 1, fromLogits = true, reduction = 'mean' } = options;
  const lastSize = shapeOf(input).at(-1) as number;
  let total = 0;
  let count = 0;
  for (const [index, { input: x, target: z, ignored }] of all.entries()) {
    if (ignored) continue;
    const w = typeof posWeight === 'number' ? posWeight : (posWeight[index % lastSize] as number);
    const logP = fromLogits ? -softplus(-x) : Math.max(Math.log(x), -100);
    const logRest = fromLogits ? -softplus(x) : Math.max(Math.log1p(-x), -100);
    total -= w * z * logP + (1 - z) * logRest;
    count += 1;
  }
  if (reduction === 'sum') return total;
  return count === 0 ? 0 : total / count;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** PyTorch's two means: Σ l / Σ w over labelled pixels, Σ l / N for one value per class. */
function crossEntropy(input: Nested, target: Nested, options: Options): number {
  const { all, classes } = cells(input, target, options);
  const { weight, labelSmoothing = 0, reduction = 'mean' } = options;
  const dense = shapeOf(target).join() === shapeOf(input).join();
  let total = 0;
  let denominator = 0;
  for (const pixel of new Set(all.map((cell) => cell.pixel))) {
    const row = all.filter((cell) => cell.pixel === pixel && !cell.ignored);
    if (row.length === 0) continue;
    const logits = row.map(({ input: x, probability }) =>
      options.fromLogits === false ? Math.log(Math.max(probability, 1e-36)) : x,
    );
    const largest = Math.max(...logits);
    const logSum = largest + Math.log(logits.reduce((part, x) => part + Math.exp(x - largest), 0));
    for (const [i, { target: t, label }] of row.entries()) {
      const share = t * (1 - labelSmoothing) + labelSmoothing / classes;
      if (share > 0) total -= (weight?.[label] ?? 1) * share * ((logits[i] as number) - logSum);
      if (!dense && t === 1) denominator += weight?.[label] ?? 1;
    }
    if (dense) denominator += 1;
  }
  if (reduction === 'sum') return total;
  return denominator === 0 ? 0 : total / denominator;
}

export function diceBCELoss(input: Nested, target: Nested, options: Options = {}): Nested {
  const { diceWeight = 1, bceWeight = 1 } = options;
  const mode = options.mode ?? (shapeOf(input).at(options.axis ?? -1) === 1 ? 'binary' : 'multilabel');
  const filled = { ...options, mode };
  const overlap = diceLoss(input, target, filled) as number;
  return diceWeight * overlap + bceWeight * binaryCrossEntropy(input, target, filled);
}

export function diceCELoss(input: Nested, target: Nested, options: Options = {}): Nested {
  const { diceWeight = 1, ceWeight = 1 } = options;
  const filled: Options = { ...options, mode: 'multiclass' };
  const overlap = diceLoss(input, target, filled) as number;
  return diceWeight * overlap + ceWeight * crossEntropy(input, target, filled);
}
