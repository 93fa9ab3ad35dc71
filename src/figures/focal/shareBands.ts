import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { spots } from '../../plots/grips.ts';
import { type Label, labels } from '../../plots/labels.ts';
import { atWidth } from '../../plots/sizes.ts';
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
  const floors = bands.map((_, b) => at.map((_, i) => sum(bands.slice(0, b), i)));
  const last = at.length - 1;
  const middles = bands.map(({ shares }, b) => (floors[b]?.[last] ?? 0) + (shares[last] ?? 0) / 2);
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
    ...atWidth({ height: 270, marginTop: 32, marginBottom: 46, marginLeft: 46, marginRight: 122 }, width),
    x: {
      type: 'log',
      domain: [at[0] ?? 1, at[last] ?? 1],
      label: 'negatives to one positive',
      ticks: [1, 10, 100, 1000],
      tickFormat: (count: number) => String(count),
    },
    y: {
      domain: [0, 1],
      label: `share of the ${what}`,
      ticks: 5,
      tickFormat: (share: number) => `${Math.round(100 * share)} %`,
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
      ...(compared ? [comparedLine(at, compared)] : []),
      Plot.ruleX([held.at], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      spots([held], { x: 'at', y: 'share', fill: 'var(--ink)' }),
      labels({
        ends: bands.map(({ label, colour }, b) => ({
          x: at[last] ?? 1,
          y: middles[b] ?? 0,
          text: label,
          colour,
        })),
        points: [
          { x: held.at, y: held.share, text: percent(held.share), colour: 'var(--ink)', off: 15 },
          ...(compared ? comparedName(at, compared) : []),
        ],
        lines: [
          [
            [held.at, 0],
            [held.at, 1],
          ],
          ...(compared ? [at.map((x, i) => [x, compared.shares[i] ?? 0] as const)] : []),
        ],
      }),
    ],
  });
}

type Compared = NonNullable<ShareBands['compared']>;

const comparedLine = (at: readonly number[], { shares }: Compared) =>
  Plot.line(
    at.map((x, i) => ({ x, share: shares[i] ?? 0 })),
    { x: 'x', y: 'share', stroke: 'var(--ink)', strokeDasharray: '5 3', strokeWidth: 1.75 },
  );

/** Named below, where only the first band lies. */
function comparedName(at: readonly number[], { label, shares }: Compared): Label[] {
  const i = shares.findIndex((share) => share < 0.35);
  return i < 0
    ? []
    : [
        {
          x: at[i] ?? 1,
          y: shares[i] ?? 0,
          text: label,
          colour: 'var(--ink)',
          weight: 500,
          off: 10,
          optional: true,
        },
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
