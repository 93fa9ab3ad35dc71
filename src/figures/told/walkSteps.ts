import { type KeptData, placeOf, said } from '../../plots/told.ts';
import { clamp } from '../clamp.ts';

/** A point of a figure: which of which series, and whether that series was just entered. */
export interface Position {
  series: number;
  point: number;
  entered: boolean;
}

/** Where a walk begins: at the first point, or at the last for a key that goes back. Null for a key that is not a step. */
export function firstPoint(key: string, data: KeptData): Position | null {
  const first = { series: 0, point: 0, entered: true };
  const next = stepFrom(first, key, data);
  if (!next || key === 'End') return next && { ...next, entered: true };
  return first;
}

/** The point that an arrow key leads to: along the series, or to the nearest point of the next series. */
export function stepFrom({ series, point }: Position, key: string, data: KeptData): Position | null {
  const last = (data.series[series]?.x.length ?? 1) - 1;
  const along = { ArrowLeft: point - 1, ArrowRight: point + 1, Home: 0, End: last }[key];
  if (along !== undefined) return { series, point: clamp(along, [0, last]), entered: false };
  const across = { ArrowUp: series - 1, ArrowDown: series + 1 }[key];
  if (across === undefined) return null;
  const to = clamp(across, [0, data.series.length - 1]);
  if (to === series) return { series, point, entered: true };
  return { series: to, point: nearest(data, series, point, to), entered: true };
}

/** The point of series `to` that lies nearest in the direction across. */
function nearest({ axes, series }: KeptData, from: number, point: number, to: number): number {
  const place = (of: number, i: number) => placeOf(series[of]?.x[i] ?? '', axes[0]) ?? i;
  const aim = place(from, point);
  return (series[to]?.x ?? []).reduce<number>(
    (best, _, i) => (Math.abs(place(to, i) - aim) < Math.abs(place(to, best) - aim) ? i : best),
    0,
  );
}

/** What is read out at a point: `residual −1.50, loss 1.00`, after the name of a series that was just entered. */
export function sentence({ series, point, entered }: Position, { axes, series: all }: KeptData): string {
  const here = all[series];
  const values = [here?.x[point] ?? '', here?.y[point] ?? ''];
  const read = axes.flatMap((axis, i) => (axis.name ? [`${axis.name} ${said(values[i] ?? '', axis)}`] : []));
  return `${entered ? `${here?.label}: ` : ''}${read.join(', ')}`;
}
