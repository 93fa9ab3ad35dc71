import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { isNarrow } from './sizes.ts';

export interface Recalls {
  classes: readonly string[];
  /** One panel each: the share of every class that was found, in class order; NaN where there was none to find. */
  runs: readonly { label: string; recall: readonly number[] }[];
  /** A class to look at, such as the rare one. */
  marked?: string;
}

/** The share of each class that was found, one panel per run, with the number at each bar. */
export function recallBars(
  { classes, runs, marked }: Recalls,
  width: number,
  document?: Document,
): SVGSVGElement {
  const narrow = isNarrow(width);
  const bars = runs.flatMap(({ label, recall }) =>
    recall.map((value, c) => ({ run: label, name: classes[c], value: Number.isNaN(value) ? 0 : value })),
  );
  return drawPlot({
    ...(document && { document }),
    ariaLabel: runs.map((run) => spoken(run, classes)).join(' '),
    told: {
      axes: ['class', 'share found'],
      series: runs.map(({ label, recall }) => ({
        label,
        points: recall.map((value, c) => [`${classes[c]}`, value] as const),
      })),
    },
    width,
    height: 44 + classes.length * (narrow ? 18 : 21),
    marginLeft: narrow ? 74 : 96,
    marginRight: 30,
    marginTop: 30,
    marginBottom: 4,
    fx: { domain: runs.map((run) => run.label), label: null, padding: 0.12, axis: 'top' },
    // Beyond 1 there is room for the number of a full bar.
    x: { domain: [0, narrow ? 1.7 : 1.25], axis: null },
    y: { domain: classes, label: null, tickSize: 0 },
    marks: [
      Plot.barX(bars, {
        fx: 'run',
        x: 'value',
        y: 'name',
        insetTop: 2,
        insetBottom: 2,
        fill: (bar: (typeof bars)[number]) =>
          bar.name === marked ? 'var(--prediction)' : 'var(--compare-1)',
      }),
      Plot.text(bars, {
        fx: 'run',
        x: 'value',
        y: 'name',
        text: (bar: (typeof bars)[number]) => bar.value.toFixed(2),
        textAnchor: 'start',
        dx: 4,
      }),
      Plot.ruleX([0], { stroke: 'var(--rule)' }),
    ],
    color: { type: 'identity' },
  });
}

function spoken({ label, recall }: Recalls['runs'][number], classes: readonly string[]): string {
  return `${label}: ${recall.map((value, c) => `${classes[c]} ${value.toFixed(2)}`).join(', ')}.`;
}
