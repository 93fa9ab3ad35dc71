import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { labels } from '../../plots/labels.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';
import { clamp } from '../clamp.ts';

/** The loss of one optimiser, step by step from step 0. */
export interface DescentCurve {
  label: string;
  colour: string;
  dash?: string;
  losses: readonly number[];
}

export interface DescentCurves {
  curves: readonly DescentCurve[];
  /** The last step that the axis shows. */
  steps: number;
}

/** Loss against step on a logarithmic scale, one labelled line per optimiser. */
export function descentCurves(
  { curves, steps }: DescentCurves,
  width: number,
  document?: Document,
): SVGSVGElement {
  const narrow = isNarrow(width);
  const frame = atWidth(
    {
      height: narrow ? 166 : 134,
      marginTop: 34,
      marginBottom: 46,
      marginLeft: narrow ? 34 : 44,
      marginRight: narrow ? 92 : 100,
    },
    width,
  );
  const y = visibleRange(curves);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(curves),
    told: {
      axes: ['step', 'loss'],
      series: curves.map(({ label, losses }) => ({
        label,
        points: losses.map((loss, step) => [step, loss] as const),
      })),
    },
    width,
    ...frame,
    x: {
      domain: [0, steps],
      label: 'step',
      ticks: 5,
    },
    y: {
      type: 'log',
      base: 2,
      domain: [...y],
      label: 'loss over all examples, logarithmic scale',
      ticks: doublings(y),
      tickFormat: (loss: number) => String(Number(loss.toPrecision(2))),
      grid: true,
    },
    marks: [
      ...curves.map(({ colour, dash, losses }) =>
        Plot.line([...losses], {
          x: (_: number, step: number) => step,
          y: (loss: number) => loss,
          stroke: colour,
          strokeWidth: 2.25,
          strokeDasharray: dash,
          clip: true,
        }),
      ),
      labels({
        ends: curves.map(({ label, colour, losses }) => ({
          x: losses.length - 1,
          y: clamp(losses.at(-1) ?? y[0], y),
          text: label,
          colour,
        })),
      }),
    ],
  });
}

/** From the lowest loss to a little above the first one: what climbs further leaves the figure. */
function visibleRange(curves: readonly DescentCurve[]): readonly [number, number] {
  const all = curves.flatMap(({ losses }) => losses).filter((loss) => loss > 0);
  const first = Math.max(...curves.map(({ losses }) => losses[0] ?? 0), 1e-9);
  const lowest = Math.min(...all, first);
  return [lowest * 0.7, Math.max(first * 1.5, lowest * 4)];
}

/** At most six gridlines, each twice (or four, eight … times) the one below. */
function doublings([low, high]: readonly [number, number]): number[] {
  const from = Math.ceil(Math.log2(low));
  const to = Math.floor(Math.log2(high));
  const stride = Math.ceil((to - from + 1) / 6);
  return Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, i) => 2 ** (from + i * stride));
}

function spoken(curves: readonly DescentCurve[]): string {
  const ends = curves.map(({ label, losses }) => `${label} ${(losses.at(-1) ?? Number.NaN).toPrecision(3)}`);
  return `Loss after each step. At the last step shown: ${ends.join(', ')}.`;
}
