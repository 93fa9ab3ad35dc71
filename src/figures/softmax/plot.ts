import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips } from '../../plots/grips.ts';
import { labels } from '../../plots/labels.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { signed } from '../../plots/signed.ts';
import { barsFrame, inset, padding } from './frame.ts';

export interface ClassBars {
  /** What the bars are: `probability p`. */
  label: string;
  classes: readonly string[];
  values: readonly number[];
  /** Where bars of another quantity would end: the target beside the probability. */
  marks?: readonly number[];
  domain: readonly [number, number];
  colour: string;
  /** The term of the lesson's formula that the bars show. */
  term?: string;
  /** A reader may take hold of their ends. */
  held?: boolean;
}

/** One bar per class, its value written at its end; an optional tick across it. */
export function classBars(bars: ClassBars, width: number, document?: Document): SVGSVGElement {
  const { x: _, y, ...frame } = barsFrame(width, bars.domain);
  const rows = bars.classes.map((name, i) => {
    const value = bars.values[i] ?? Number.NaN;
    return { name, value, end: Math.min(Math.max(value, y[0]), y[1]), mark: bars.marks?.[i] ?? null };
  });
  const spoken = rows.map(({ name, value, mark }) =>
    mark === null ? `${name} ${signed(value)}` : `${name} ${signed(value)} (target ${signed(mark)})`,
  );
  const figure = drawPlot({
    ...(document && { document }),
    ariaLabel: `${bars.label}: ${spoken.join(', ')}.`,
    told: {
      axes: ['class', bars.label],
      series: [{ label: bars.label, points: rows.map(({ name, value }) => [name, value] as const) }],
    },
    ...frame,
    x: { label: null, padding, round: false, tickSize: 0 },
    y: { axis: null, domain: [...y], ...(y[0] < 0 ? { inset } : { insetTop: inset }) },
    marks: [
      Plot.text([bars.label], {
        frameAnchor: 'top-left',
        dx: -8,
        dy: -26,
        fill: 'var(--ink-soft)',
        className: 'term-shown',
      }),
      Plot.barY(rows, {
        x: 'name',
        y: 'end',
        fill: bars.colour,
        fillOpacity: 0.85,
        className: 'term-shown',
      }),
      Plot.ruleY([0], { stroke: 'var(--control)' }),
      Plot.tickY(
        rows.filter((row) => row.mark !== null),
        { x: 'name', y: 'mark', stroke: 'var(--target)', strokeWidth: 3, strokeDasharray: '4 2' },
      ),
      ...(bars.held ? grips(rows, { x: 'name', y: 'end', fill: bars.colour }) : []),
      numbers(rows, bars),
    ],
  });
  if (bars.term) markTerm(figure, '.term-shown', bars.term);
  return figure;
}

interface Row {
  name: string;
  value: number;
  /** Where the bar ends: at the edge, if its value lies beyond. */
  end: number;
  mark: number | null;
}

/** Each value beyond the end of its bar, and beyond a tick that would strike it through. */
function numbers(rows: readonly Row[], { colour, held }: ClassBars) {
  const text = ({ value, end }: Row) => (value > end ? '↑ ' : value < end ? '↓ ' : '') + signed(value);
  return labels({
    points: rows.map((row) => ({
      x: row.name,
      y: row.end,
      text: text(row),
      colour,
      off: held ? 15 : 10,
      below: row.value < 0,
    })),
    marks: rows.flatMap(({ name, mark }) => (mark === null ? [] : [[name, mark] as const])),
  });
}
