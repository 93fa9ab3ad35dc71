import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips } from '../../plots/grips.ts';
import { labels } from '../../plots/labels.ts';
import { rowOf, seedsFrame } from './frame.ts';
import { words } from './words.ts';

export interface SeedsPlot {
  a: readonly number[];
  b: readonly number[];
  verdict: string;
}

const rows = [
  { id: 'a', colour: 'var(--compare-1)' },
  { id: 'b', colour: 'var(--loss)' },
] as const;
const reach = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** The runs of two losses, a line for each seed, and between them where their ranges meet or a gap parts them. */
export function seedsPlot(
  plot: SeedsPlot,
  width: number,
  document?: Document,
  before?: SeedsPlot,
): SVGSVGElement {
  const frame = seedsFrame(width);
  const [[leastA, mostA], [leastB, mostB]] = [reach(plot.a), reach(plot.b)];
  const between = [Math.max(leastA, leastB), Math.min(mostA, mostB)] as const;
  const meets = between[0] <= between[1];
  const seeds = plot.a.map((a, i) => ({ a, b: plot.b[i] as number }));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: words.spoken(written(plot.a), written(plot.b), plot.verdict),
    told: {
      axes: [words.error, words.loss],
      series: rows.map(({ id }) => ({
        label: words.losses[id],
        points: plot[id].map((value) => [value, words.losses[id]] as const),
      })),
    },
    ...frame,
    x: { domain: [...frame.x], label: words.axis, ticks: 6 },
    y: { domain: [...frame.y], axis: null },
    marks: [
      Plot.rect([between], {
        x1: Math.min(...between),
        x2: Math.max(...between),
        y1: frame.y[0],
        y2: frame.y[1],
        fill: meets ? 'var(--negative)' : 'var(--positive)',
        fillOpacity: 0.12,
      }),
      ...rows.map(({ id, colour }) =>
        Plot.ruleY([rowOf[id]], {
          x1: Math.min(...plot[id]),
          x2: Math.max(...plot[id]),
          stroke: colour,
          strokeWidth: 3,
          strokeOpacity: 0.45,
        }),
      ),
      Plot.link(seeds, {
        x1: 'a',
        x2: 'b',
        y1: rowOf.a,
        y2: rowOf.b,
        stroke: 'var(--ink-soft)',
        strokeOpacity: 0.5,
      }),
      ...rows.flatMap(({ id, colour }) => [
        Plot.dot(before?.[id] ?? [], {
          x: (value: number) => value,
          y: () => rowOf[id],
          r: 7,
          stroke: colour,
          strokeOpacity: 0.4,
        }),
        ...grips(
          plot[id].map((x) => ({ x, y: rowOf[id] })),
          { x: 'x', y: 'y', fill: colour },
        ),
      ]),
      labels({
        ends: rows.map(({ id, colour }) => ({
          x: frame.x[1],
          y: rowOf[id],
          text: words.losses[id],
          colour,
          weight: 600,
        })),
        tops: [
          {
            x: (between[0] + between[1]) / 2,
            y: frame.y[1],
            text: meets ? words.meet : words.gap,
            colour: meets ? 'var(--negative)' : 'var(--positive)',
            weight: 650,
          },
        ],
      }),
    ],
  });
}

const written = (values: readonly number[]) => values.map((value) => value.toFixed(2)).join(', ');
