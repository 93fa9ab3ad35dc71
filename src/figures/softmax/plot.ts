import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { signed } from '../../plots/signed.ts';

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
}

/** One bar per class, its value written at its end; an optional tick across it. */
export function classBars(bars: ClassBars, width: number, document?: Document): SVGSVGElement {
  const rows = bars.classes.map((name, i) => ({
    name,
    value: bars.values[i] ?? Number.NaN,
    mark: bars.marks?.[i] ?? null,
  }));
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
    width,
    height: 190,
    marginLeft: 12,
    marginRight: 12,
    marginTop: 34,
    marginBottom: 28,
    style: { fontSize: '13px' },
    x: { label: null, padding: 0.35, tickSize: 0 },
    y: { axis: null, domain: [...bars.domain] },
    marks: [
      Plot.text([bars.label], {
        frameAnchor: 'top-left',
        dx: -4,
        dy: -30,
        fill: 'var(--ink-soft)',
        className: 'term-shown',
      }),
      Plot.barY(rows, {
        x: 'name',
        y: 'value',
        fill: bars.colour,
        fillOpacity: 0.85,
        clip: true,
        className: 'term-shown',
      }),
      Plot.ruleY([0], { stroke: 'var(--control)' }),
      Plot.tickY(
        rows.filter((row) => row.mark !== null),
        { x: 'name', y: 'mark', stroke: 'var(--target)', strokeWidth: 3, strokeDasharray: '4 2' },
      ),
      valueLabels(
        rows.filter((row) => row.value >= 0),
        bars,
        -9,
      ),
      valueLabels(
        rows.filter((row) => row.value < 0),
        bars,
        10,
      ),
    ],
  });
  if (bars.term) markTerm(figure, '.term-shown', bars.term);
  return figure;
}

interface Row {
  name: string;
  value: number;
}

/** Each value beside the end of its bar, or at the frame where the bar leaves it. */
function valueLabels(rows: readonly Row[], { domain, colour }: ClassBars, dy: number) {
  return Plot.text(rows, {
    x: 'name',
    y: ({ value }: Row) => Math.min(Math.max(value, domain[0]), domain[1]),
    text: ({ value }: Row) => signed(value),
    dy,
    fill: colour,
    fontWeight: 600,
  });
}
