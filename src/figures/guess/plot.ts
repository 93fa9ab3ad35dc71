import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips, spots } from '../../plots/grips.ts';
import { labels } from '../../plots/labels.ts';
import { guessFrame } from './frame.ts';
import { words } from './words.ts';

/** What one number for all parcels costs under a loss, and which number costs least. */
export interface Valley {
  label: string;
  /** Where it costs least: one place, or from the first to the second where all between cost the same. */
  best: readonly [from: number, to: number];
  /** Cost at each guess, the mean over the parcels. */
  points: readonly (readonly [guess: number, cost: number])[];
}

export interface GuessPlot {
  days: readonly number[];
  valleys: readonly Valley[];
}

const colours = ['var(--loss)', 'var(--compare-1)', 'var(--compare-2)'];

/** The height of a row's floor, and how much of a row a valley is high. */
const floorOf = (row: number) => 1.12 + row;
const depth = 0.95;

/** Numbers on a line to drag, and above it the valley of each loss: its floor is where that loss puts its one guess. */
export function guessPlot(
  { days, valleys }: GuessPlot,
  width: number,
  document?: Document,
  before?: GuessPlot,
): SVGSVGElement {
  const frame = guessFrame(width);
  const rows = valleys.map((valley, row) => drawnRow(valley, valleys.length - 1 - row, colours[row] ?? ''));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: words.spoken(
      days.map((each) => each.toFixed(1)).join(', '),
      valleys.map(({ label, best }) => `${label} ${words.best(best)}`).join(', '),
    ),
    told: {
      axes: [words.days, words.cost],
      series: valleys.map(({ label, points }) => ({
        label,
        points: points.filter((_, i) => i % 8 === 0),
      })),
    },
    ...frame,
    x: { domain: [...frame.x], label: words.axis, ticks: 5 },
    y: { domain: [...frame.y], axis: null },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      ...rows.flatMap(({ line, floor, middle, colour }) => [
        Plot.ruleX([middle], {
          y1: 0,
          y2: floor,
          stroke: colour,
          strokeOpacity: 0.5,
          strokeDasharray: '2 3',
        }),
        Plot.line(line, { stroke: colour, strokeWidth: 2.5 }),
      ]),
      ...rows.map(({ valley: { best }, floor, colour }) =>
        Plot.ruleY([floor], { x1: best[0], x2: best[1], stroke: colour, strokeWidth: 7 }),
      ),
      ...(before?.valleys ?? []).map((valley, row) =>
        Plot.dot([middleOf(valley)], {
          x: (x: number) => x,
          y: () => floorOf(valleys.length - 1 - row),
          r: 5,
          stroke: colours[row] ?? '',
          strokeOpacity: 0.5,
        }),
      ),
      ...rows.map(({ middle, floor, colour }) => [
        spots([{ x: middle, y: floor }], { x: 'x', y: 'y', fill: colour }),
      ]),
      ...grips(
        days.map((x) => ({ x, y: 0 })),
        { x: 'x', y: 'y', fill: 'var(--target)' },
      ),
      labels({
        ends: rows.map(({ valley, line, colour }) => ({
          x: frame.x[1],
          y: line.at(-1)?.[1] ?? 0,
          text: valley.label,
          colour,
          weight: 600,
        })),
        points: rows.map(({ valley, middle, floor, colour }) => ({
          x: middle,
          y: floor,
          text: words.best(valley.best),
          colour,
          weight: 650,
          off: 14,
        })),
        lines: rows.map(({ line }) => line),
        dots: days.map((x) => [x, 0] as const),
      }),
    ],
  });
}

const middleOf = ({ best: [from, to] }: Valley) => (from + to) / 2;

/** A valley drawn into its row: its floor at the row's own, its highest point as high as the row allows. */
function drawnRow(valley: Valley, row: number, colour: string) {
  const costs = valley.points.map(([, cost]) => cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const floor = floorOf(row);
  const line = valley.points.map(
    ([guess, cost]) => [guess, floor + (depth * (cost - least)) / (most - least || 1)] as const,
  );
  return { valley, line, floor, middle: middleOf(valley), colour };
}
