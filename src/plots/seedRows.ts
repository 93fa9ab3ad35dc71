import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { isNarrow } from './sizes.ts';

/** What one row shows: a loss, or a pair of them, with a number for each seed. */
export interface SeedRow {
  label: string;
  colour: string;
  values: readonly number[];
}

interface SeedRows {
  /** What is measured, with its unit. */
  label: string;
  rows: readonly SeedRow[];
  /** What a row is, for those who read the figure as a table. */
  kind: 'loss' | 'pair';
  /** A number as it is spoken. */
  written: (value: number) => string;
  /** Room for the labels on a narrow figure and on a wide one. */
  margins: readonly [narrow: number, wide: number];
  /** What is drawn behind the dots. */
  behind: Plot.Markish;
}

/** One row per loss or pair, with a dot for each seed. */
export function seedRows(
  { label, rows, kind, written, margins, behind }: SeedRows,
  width: number,
  document?: Document,
): SVGSVGElement {
  const marginLeft = margins[isNarrow(width) ? 0 : 1];
  const dots = rows.flatMap(({ values, ...row }) =>
    values.filter(Number.isFinite).map((value) => ({ ...row, value })),
  );
  const spoken = (row: SeedRow) =>
    `${row.label}: ${row.values.map((value) => (Number.isFinite(value) ? written(value) : 'no number')).join(', ')}.`;
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `${label}. ${rows.map(spoken).join(' ')}`,
    told: {
      axes: [label, kind],
      series: rows.map((row) => ({
        label: row.label,
        points: row.values.filter(Number.isFinite).map((value) => [value, row.label] as const),
      })),
    },
    width,
    height: 60 + 30 * rows.length,
    marginLeft,
    marginRight: 16,
    marginTop: 30,
    marginBottom: 24,
    x: { label: null, nice: true, inset: 8, ticks: 5 },
    y: { domain: rows.map((row) => row.label), label: null, tickSize: 0 },
    marks: [
      Plot.text([label], { frameAnchor: 'top-left', dx: -marginLeft, dy: -24 }),
      behind,
      Plot.dot(dots, {
        x: 'value',
        y: 'label',
        r: 4.5,
        fill: (dot: { colour: string }) => dot.colour,
        stroke: 'var(--ground)',
      }),
    ],
    color: { type: 'identity' },
  });
}
