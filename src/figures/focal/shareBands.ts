import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { spread } from '../../plots/spread.ts';
import { percent } from './percent.ts';

export interface Band {
  label: string;
  /** A colour of the tokens. */
  colour: string;
  opacity: number;
  /** The band's share at each of `ShareBands.at`. */
  shares: readonly number[];
}

export interface ShareBands {
  /** What is shared out. */
  what: string;
  /** Negatives to one positive, rising. */
  at: readonly number[];
  /** From the bottom up; shares add up to 1 at each place. */
  bands: readonly Band[];
  /** The first band's share under another loss. */
  compared?: { label: string; shares: readonly number[] };
  /** Where the reader stands, and the first band's share there. */
  held: { at: number; share: number };
}

/** Shares as bands that fill the height, over the imbalance between two classes. */
export function shareBands(plot: ShareBands, width: number, document?: Document): SVGSVGElement {
  const { what, at, bands, compared, held } = plot;
  const height = Math.round(width * 0.8);
  const [marginTop, marginBottom] = [26, 38];
  const floors = bands.map((_, b) => at.map((_, i) => sum(bands.slice(0, b), i)));
  const last = at.length - 1;
  const middles = bands.map(({ shares }, b) => (floors[b]?.[last] ?? 0) + (shares[last] ?? 0) / 2);
  const heights = spread(middles, 16 / (height - marginTop - marginBottom));
  const lowest = Math.max(0, 0.03 - Math.min(...heights));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: {
      axes: ['negatives to one positive', 'share up to here'],
      series: bands.map(({ label, shares }, b) => ({
        label,
        points: at.map((x, i) => [x, (floors[b]?.[i] ?? 0) + (shares[i] ?? 0)] as const),
      })),
    },
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft: 46,
    marginRight: 104,
    style: { fontSize: '12px' },
    x: {
      type: 'log',
      domain: [at[0] ?? 1, at[last] ?? 1],
      label: 'negatives to one positive',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: [1, 10, 100, 1000],
      tickFormat: (count: number) => String(count),
      tickSize: 3,
    },
    y: {
      domain: [0, 1],
      label: `share of the ${what}`,
      labelArrow: 'none',
      ticks: 5,
      tickFormat: (share: number) => `${Math.round(100 * share)} %`,
      tickSize: 3,
    },
    marks: [
      ...bands.map(({ shares, colour, opacity }, b) =>
        Plot.areaY(
          at.map((x, i) => ({
            x,
            low: floors[b]?.[i] ?? 0,
            high: (floors[b]?.[i] ?? 0) + (shares[i] ?? 0),
          })),
          { x: 'x', y1: 'low', y2: 'high', fill: colour, fillOpacity: opacity },
        ),
      ),
      ...bands.map(({ label, colour }, b) =>
        Plot.text([label], {
          x: () => at[last],
          y: () => (heights[b] ?? 0) + lowest,
          text: (name: string) => name,
          textAnchor: 'start',
          dx: 7,
          fill: colour,
          fontWeight: 600,
        }),
      ),
      ...(compared ? comparedMarks(at, compared) : []),
      Plot.ruleX([held.at], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      Plot.dot([held], {
        x: 'at',
        y: 'share',
        r: 5,
        fill: 'var(--ground)',
        stroke: 'var(--ink)',
        strokeWidth: 2,
      }),
      Plot.text([held], {
        x: 'at',
        y: 'share',
        text: () => percent(held.share),
        dx: held.at > 100 ? -9 : 9,
        dy: -9,
        textAnchor: held.at > 100 ? 'end' : 'start',
        fill: 'var(--ink)',
        fontWeight: 600,
        stroke: 'var(--ground)',
        strokeWidth: 4,
      }),
    ],
  });
}

function comparedMarks(
  at: readonly number[],
  { label, shares }: { label: string; shares: readonly number[] },
) {
  const points = at.map((x, i) => ({ x, share: shares[i] ?? 0 }));
  // Named below, where only the first band lies.
  const named = points.filter(({ share }) => share < 0.35).slice(0, 1);
  return [
    Plot.line(points, {
      x: 'x',
      y: 'share',
      stroke: 'var(--ink)',
      strokeDasharray: '5 3',
      strokeWidth: 1.75,
    }),
    Plot.text(named, {
      x: 'x',
      y: 'share',
      text: () => label,
      textAnchor: 'end',
      dx: -10,
      fill: 'var(--ink)',
      stroke: 'var(--ground)',
      strokeWidth: 4,
    }),
  ];
}

const sum = (bands: readonly Band[], i: number) =>
  bands.reduce((total, band) => total + (band.shares[i] ?? 0), 0);

function spoken({ what, at, bands, held }: ShareBands): string {
  const ends = bands.map(
    ({ label, shares }) => `${label} from ${percent(shares[0] ?? 0)} to ${percent(shares.at(-1) ?? 0)}`,
  );
  return (
    `Shares of the ${what} as negatives to one positive go from ${at[0]} to ${at.at(-1)}: ${ends.join(', ')}. ` +
    `At ${held.at} ${bands[0]?.label} supply ${percent(held.share)}.`
  );
}
