import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { isNarrow } from './sizes.ts';

export interface SeedStrip {
  /** What is measured, with its unit. */
  label: string;
  digits: number;
  losses: readonly { label: string; colour: string; values: readonly number[] }[];
}

/** One row per loss: a dot for each seed on the line from the least to the most, so that ranges that meet are seen. */
export function seedStrip({ label, digits, losses }: SeedStrip, width: number, document?: Document) {
  const narrow = isNarrow(width);
  const marginLeft = narrow ? 92 : 130;
  const rows = losses.map(({ values, ...loss }) => {
    const finite = values.filter(Number.isFinite);
    return { ...loss, finite, least: Math.min(...finite), most: Math.max(...finite) };
  });
  const drawn = rows.filter(({ finite }) => finite.length > 0);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `${label}. ${losses.map((loss) => spoken(loss, digits)).join(' ')}`,
    told: {
      axes: [label, 'loss'],
      series: rows.map((row) => ({
        label: row.label,
        points: row.finite.map((value) => [value, row.label] as const),
      })),
    },
    width,
    height: 60 + 30 * losses.length,
    marginLeft,
    marginRight: 16,
    marginTop: 30,
    marginBottom: 24,
    x: { label: null, nice: true, inset: 8, ticks: 5 },
    y: { domain: losses.map((loss) => loss.label), label: null, tickSize: 0 },
    marks: [
      Plot.text([label], { frameAnchor: 'top-left', dx: -marginLeft, dy: -24 }),
      Plot.ruleY(drawn, {
        y: 'label',
        x1: 'least',
        x2: 'most',
        stroke: (row: (typeof rows)[number]) => row.colour,
        strokeWidth: 2,
      }),
      Plot.dot(
        drawn.flatMap(({ finite, label, colour }) => finite.map((value) => ({ value, label, colour }))),
        {
          x: 'value',
          y: 'label',
          r: 4.5,
          fill: (dot: { colour: string }) => dot.colour,
          stroke: 'var(--ground)',
        },
      ),
    ],
    color: { type: 'identity' },
  });
}

function spoken({ label, values }: SeedStrip['losses'][number], digits: number): string {
  return `${label}: ${values.map((value) => (Number.isFinite(value) ? value.toFixed(digits) : 'no number')).join(', ')}.`;
}
