import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { isNarrow } from './sizes.ts';

interface SeedDifferences {
  /** What is compared, with its unit. */
  label: string;
  digits: number;
  /** A loss against the first one: the difference of the two for each seed that both have. */
  pairs: readonly { label: string; colour: string; values: readonly number[] }[];
}

/**
 * One row per pair of losses: what changes from one to the other with the same seed, on the line where 0 is marked. A seed
 * decides the same things for both, so that its difference is the loss's doing alone.
 */
export function seedDifferences(
  { label, digits, pairs }: SeedDifferences,
  width: number,
  document?: Document,
) {
  const narrow = isNarrow(width);
  const marginLeft = narrow ? 132 : 190;
  const dots = pairs.flatMap(({ values, ...pair }) =>
    values.filter(Number.isFinite).map((value) => ({ ...pair, value })),
  );
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `${label}. ${pairs.map((pair) => spoken(pair, digits)).join(' ')}`,
    told: {
      axes: [label, 'pair'],
      series: pairs.map((pair) => ({
        label: pair.label,
        points: pair.values.filter(Number.isFinite).map((value) => [value, pair.label] as const),
      })),
    },
    width,
    height: 60 + 30 * pairs.length,
    marginLeft,
    marginRight: 16,
    marginTop: 30,
    marginBottom: 24,
    x: { label: null, nice: true, inset: 8, ticks: 5 },
    y: { domain: pairs.map((pair) => pair.label), label: null, tickSize: 0 },
    marks: [
      Plot.text([label], { frameAnchor: 'top-left', dx: -marginLeft, dy: -24 }),
      Plot.ruleX([0], { stroke: 'var(--ink-soft)' }),
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

const spoken = ({ label, values }: SeedDifferences['pairs'][number], digits: number) =>
  `${label}: ${values.map((value) => (Number.isFinite(value) ? signed(value, digits) : 'no number')).join(', ')}.`;

const signed = (value: number, digits: number) =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(digits)}`;
