import { flat, type Nested, nestInto, shapeOf } from '../nested.ts';

// What several loops in float64 share; nothing here knows the module.

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
export interface Sums {
  I: number;
  P: number;
  T: number;
  nr: number;
  dr: number;
}

/** One number of the input: where it stands, its probability and its target. */
export interface Cell {
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
export function cells(input: Nested, target: Nested, options: Options) {
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
export function referenceOf(score: (sums: Sums, options: Options) => number) {
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

export const ratio = (top: number, bottom: number) => (bottom === 0 ? 1 : top / bottom);

export const diceLoss = referenceOf(({ I, P, T, nr, dr }) => ratio(2 * I + nr, P + T + dr));
