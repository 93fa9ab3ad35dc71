import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { labels } from './labels.ts';
import { atWidth, isNarrow } from './sizes.ts';

export interface FittedLine {
  label: string;
  /** A colour of the tokens: `var(--loss)`. */
  colour: string;
  dash?: string;
  atZero: number;
  perUnit: number;
}

export interface FitPlot {
  points: readonly { x: number; y: number }[];
  lines: readonly FittedLine[];
  xAxis: string;
  yAxis: string;
}

/** Points with one labelled line per model; equal points are drawn once, larger. */
export function fittedLines({ points, lines, xAxis, yAxis }: FitPlot, width: number, document?: Document) {
  const narrow = isNarrow(width);
  const frame = atWidth(
    {
      height: narrow ? 270 : 330,
      marginTop: 32,
      marginBottom: 46,
      marginLeft: 36,
      marginRight: narrow ? 106 : 134,
    },
    width,
  );
  const xs = points.map((point) => point.x);
  const x = [Math.min(...xs), Math.max(...xs)] as const;
  const top = Math.max(...points.map((point) => point.y));
  const at = (line: FittedLine, where: number) => line.atZero + line.perUnit * where;
  const drawn = lines.filter((line) => Number.isFinite(line.atZero) && Number.isFinite(line.perUnit));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `${points.length} points, ${yAxis} against ${xAxis}. ${drawn.map((line) => inWords(line, x, at)).join(' ')}`,
    told: {
      axes: [xAxis, yAxis],
      series: [
        ...drawn.map((line) => ({
          label: line.label,
          points: x.map((where) => [where, at(line, where)] as const),
        })),
        { label: 'points', points: rising(points) },
      ],
    },
    width,
    ...frame,
    x: { domain: [...x], inset: 6, label: xAxis },
    y: { domain: [0, top], nice: true, label: yAxis, ticks: 5 },
    r: { domain: [1, 9], range: [2, 5] },
    marks: [
      Plot.dot(counted(points), { x: 'x', y: 'y', r: 'count', fill: 'var(--target)', fillOpacity: 0.28 }),
      ...drawn.map((line) =>
        Plot.line([...x], {
          x: (where: number) => where,
          y: (where: number) => at(line, where),
          stroke: line.colour,
          strokeWidth: 3,
          strokeDasharray: line.dash,
          clip: true,
        }),
      ),
      labels({
        ends: drawn.map((line) => ({
          x: x[1],
          y: Math.min(Math.max(at(line, x[1]), 0), top),
          text: line.label,
          colour: line.colour,
          off: 12,
        })),
      }),
    ],
  });
}

const rising = (points: FitPlot['points']) =>
  points.toSorted((a, b) => a.x - b.x || a.y - b.y).map(({ x, y }) => [x, y] as const);

/** Equal points as one, with how many there are. */
function counted(points: FitPlot['points']) {
  const counts = new Map<string, { x: number; y: number; count: number }>();
  for (const { x, y } of points) {
    const known = counts.get(`${x} ${y}`);
    if (known) known.count++;
    else counts.set(`${x} ${y}`, { x, y, count: 1 });
  }
  return [...counts.values()];
}

function inWords(
  line: FittedLine,
  [from, to]: readonly [number, number],
  at: (l: FittedLine, x: number) => number,
) {
  return `${line.label} goes from ${at(line, from).toFixed(1)} at ${from} to ${at(line, to).toFixed(1)} at ${to}.`;
}
