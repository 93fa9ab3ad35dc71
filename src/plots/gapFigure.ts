import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';

/** Two curves over one argument, and what is between them. */
export interface GapData {
  xLabel: string;
  /** What the curves are, where they are not the function itself: `slope`. */
  what?: string;
  x: readonly number[];
  yours: readonly number[];
  ours: readonly number[];
}

interface GapPoint {
  x: number;
  yours: number;
  ours: number;
}

/** Draws the reader's curve, ours, and the gap between them shaded; where theirs is not finite it breaks off. */
export function gapFigure(data: GapData, width: number, document?: Document): SVGSVGElement {
  const points = aroundGap(
    data.x.map((x, i) => ({
      x,
      yours: data.yours[i] ?? Number.NaN,
      ours: data.ours[i] ?? Number.NaN,
    })),
  );
  const [low, high] = range(points);
  const height = Math.round(Math.min(240, Math.max(160, width * 0.45)));
  const ends = { yours: lastWithin(points, 'yours', low, high), ours: lastWithin(points, 'ours', low, high) };
  const lifts = apart(ends, height / (high - low));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(points, data.xLabel),
    told: {
      axes: [data.xLabel, data.what ?? 'value'],
      series: (['yours', 'ours'] as const).map((side) => ({
        label: side,
        points: points.map((point) => [point.x, point[side]] as const),
      })),
    },
    width,
    height,
    marginRight: 48,
    marginTop: 14,
    x: { label: data.xLabel, ticks: 5 },
    y: { label: data.what ?? null, domain: [low, high], ticks: 4 },
    marks: [
      Plot.areaY(points, {
        x: 'x',
        y1: 'ours',
        y2: 'yours',
        fill: 'var(--warning)',
        fillOpacity: 0.18,
        clip: true,
      }),
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.lineY(points, {
        x: 'x',
        y: 'ours',
        stroke: 'var(--loss)',
        strokeWidth: 2,
        strokeDasharray: '5 3',
        clip: true,
      }),
      Plot.lineY(points, { x: 'x', y: 'yours', stroke: 'var(--prediction)', strokeWidth: 2.5, clip: true }),
      label(ends.ours, 'ours', 'var(--loss)', lifts.ours),
      label(ends.yours, 'yours', 'var(--prediction)', lifts.yours),
    ],
  });
}

/** The stretch where the curves differ, in the middle of three times its width: elsewhere there is nothing to see. */
export function aroundGap<Point extends GapPoint>(points: readonly Point[]): readonly Point[] {
  const gaps = points.map((point) => (Number.isFinite(gap(point)) ? gap(point) : 0));
  const least = Math.max(...gaps) / 100;
  const differ = points.filter((point, i) => (gaps[i] ?? 0) > least || !Number.isFinite(point.yours));
  const [from, to] = [differ[0]?.x, differ.at(-1)?.x];
  if (from === undefined || to === undefined) return points;
  const step = Math.abs((points[1]?.x ?? 0) - (points[0]?.x ?? 0));
  const reach = 1.5 * Math.max(to - from, fewest * step) + step / 100; // the rest for rounding
  return points.filter(({ x }) => Math.abs(x - (from + to) / 2) <= reach);
}

/** So many steps of x are shown as one gap at least, else a curve would be one of corners. */
const fewest = 8;

type Side = 'yours' | 'ours';

/** Names a curve at its end, so many pixels below it. */
const label = (end: GapPoint | undefined, side: Side, fill: string, dy: number) =>
  Plot.text(end ? [end] : [], {
    x: 'x',
    y: side,
    text: () => side,
    textAnchor: 'start',
    dx: 6,
    dy,
    fill,
    fontWeight: 600,
  });

/** A line of the labels' type. */
const line = 15;

/** How far each name is moved down, in pixels, so that the two stand at least a line apart. */
export function apart(
  ends: Record<Side, { yours: number; ours: number } | undefined>,
  pixelsPerUnit: number,
): Record<Side, number> {
  const { yours, ours } = ends;
  if (!yours || !ours) return { yours: 0, ours: 0 };
  const between = (yours.yours - ours.ours) * pixelsPerUnit; // above 0 where yours is the higher one
  const push = Math.max(0, line - Math.abs(between)) / 2;
  return between >= 0 ? { yours: -push, ours: push } : { yours: push, ours: -push };
}

/** Wide enough for our curve and, up to three times as far, for the reader's. */
function range(points: readonly GapPoint[]): [number, number] {
  const ours = points.map((point) => point.ours).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ours), Math.max(...ours, 1e-9)];
  const span = high - low;
  const yours = points.map((point) => point.yours).filter(Number.isFinite);
  return [Math.max(Math.min(low, ...yours), low - span), Math.min(Math.max(high, ...yours), high + 2 * span)];
}

const lastWithin = (points: readonly GapPoint[], side: Side, low: number, high: number) =>
  points.findLast((point) => point[side] >= low && point[side] <= high);

function spoken(points: readonly GapPoint[], xLabel: string): string {
  const widest = points.reduce<GapPoint | undefined>(
    (best, point) => (gap(point) > (best ? gap(best) : 0) ? point : best),
    undefined,
  );
  const where = widest
    ? `They lie furthest apart where ${xLabel} is ${round(widest.x)}: yours ${round(widest.yours)}, ours ${round(widest.ours)}.`
    : 'On this stretch they agree.';
  return `Your curve and ours over ${xLabel}. ${where}`;
}

const gap = ({ yours, ours }: GapPoint) => Math.abs(yours - ours);
const round = (value: number) => String(Number(value.toPrecision(3))).replace('-', '−');
