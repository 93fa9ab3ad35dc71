import type { Scale } from '@observablehq/plot';
import { signed } from './signed.ts';

/** A number, or the name of a class or a loss on an axis that has names. */
export type Value = number | string;

/** What a figure shows, as the names and values that it is drawn from: read out point by point, and tabled. */
export interface Told {
  /** What the values across and upwards are: `residual`, `loss`. An empty name is not read out. */
  axes: readonly [string, string];
  series: readonly { label: string; points: readonly (readonly [Value, Value])[] }[];
}

/** One axis as a walk along the points needs it. */
interface ToldAxis {
  name: string;
  /** Decimals to read out. */
  digits: number;
  log: boolean;
  domain: readonly Value[];
  /** Pixels of the drawing: at the ends of the domain, or at each of its names; nothing where a place means nothing. */
  range: readonly number[];
}

/** What an SVG keeps of its data, in `data-told`. */
export interface KeptData {
  axes: readonly [ToldAxis, ToldAxis];
  /** Of longer series each `every`th point is kept. */
  series: readonly { label: string; every: number; x: readonly Value[]; y: readonly Value[] }[];
}

/** Most points kept per series in `data-told` (keyboard walk and data table). */
const enough = 41;

/** The data of a figure as its SVG keeps it, with the scales that it was drawn with. */
export function keptData(
  { axes, series }: Told,
  scales: readonly [Scale | undefined, Scale | undefined],
): KeptData {
  const kept = series.map(({ label, points }) => {
    const shown = points.filter((point) => point.every((value) => !isLost(value)));
    const every = Math.max(1, Math.ceil((shown.length - 1) / (enough - 1)));
    return { label, every, points: shown.filter((_, i) => i % every === 0 || i === shown.length - 1) };
  });
  const digits = ([0, 1] as const).map((axis) =>
    digitsOf(kept.flatMap(({ points }) => points.map((point) => point[axis]))),
  ) as [number, number];
  const numbers = (points: Told['series'][number]['points'], axis: 0 | 1) =>
    points.map((point) => rounded(point[axis], digits[axis]));
  return {
    axes: [toldAxis(axes[0], digits[0], scales[0]), toldAxis(axes[1], digits[1], scales[1])],
    series: kept.map(({ label, every, points }) => ({
      label,
      every,
      x: numbers(points, 0),
      y: numbers(points, 1),
    })),
  };
}

const isLost = (value: Value) => typeof value === 'number' && !Number.isFinite(value);

/** None for counts; three where all values lie close to 0, as shares and probabilities do; else two. */
function digitsOf(values: readonly Value[]): number {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.every(Number.isInteger)) return 0;
  return numbers.every((number) => Math.abs(number) <= 1) ? 3 : 2;
}

const tooSmall = (value: number, digits: number) => value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits;

/** As it will be read out: two significant digits where the axis's decimals would round to 0. */
const rounded = (value: Value, digits: number): Value =>
  typeof value === 'string'
    ? value
    : Number(tooSmall(value, digits) ? value.toPrecision(2) : value.toFixed(digits));

function toldAxis(name: string, digits: number, scale: Scale | undefined): ToldAxis {
  const domain = [...(scale?.domain ?? [])] as Value[];
  const half = (scale?.bandwidth ?? 0) / 2;
  const range = domain.map((value) => Math.round(Number(scale?.apply(value)) + half));
  return { name, digits, log: scale?.type === 'log', domain, range };
}

/** A value as it is read out and tabled. */
export function said(value: Value, { digits }: Pick<ToldAxis, 'digits'>): string {
  if (typeof value === 'string') return value;
  return tooSmall(value, digits) ? String(value).replace('-', '−') : signed(value, digits);
}

/** Where a value lies, in pixels of the drawing; null where it has no place on the axis. */
export function placeOf(value: Value, { domain, range, log }: ToldAxis): number | null {
  if (typeof value === 'string') return range[domain.indexOf(value)] ?? null;
  const [from, to] = domain;
  const [start, end] = range;
  if (typeof from !== 'number' || typeof to !== 'number' || start === undefined || end === undefined)
    return null;
  const along = log ? Math.log : Number;
  return start + ((along(value) - along(from)) / (along(to) - along(from))) * (end - start);
}
