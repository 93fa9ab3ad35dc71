import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { signed } from '../../plots/signed.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

export interface Estimate {
  label: string;
  /** From all observations, and without the one in doubt. */
  withAll: number;
  without: number;
  /** A colour of the tokens: `var(--loss)`. */
  colour: string;
}

export interface LocationsPlot {
  values: readonly number[];
  /** The observation that is left out in the second estimate. */
  doubted: number;
  estimates: readonly Estimate[];
  /** What is measured, with its unit. */
  axis: string;
}

/** Observations as a row of dots, the doubted one as a cross. */
export function observationsPlot(plot: LocationsPlot, width: number, document?: Document): SVGSVGElement {
  const { values, doubted, axis } = plot;
  const kept = values.filter((value) => value !== doubted);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `${values.length} observations between ${signed(Math.min(...values))} and ${signed(Math.max(...values))}; the doubted one is ${signed(doubted)}.`,
    told: {
      axes: [axis, ''],
      series: [
        { label: 'observations', points: kept.toSorted((a, b) => a - b).map((value) => [value, 0] as const) },
        { label: 'in doubt', points: [[doubted, 0]] },
      ],
    },
    width,
    ...margins(96, width),
    x: { label: axis, nice: true },
    y: { axis: null, domain: [-1, 1] },
    marks: [
      Plot.dot(kept, {
        x: identity,
        y: 0,
        r: 5.5,
        fill: 'var(--target)',
        fillOpacity: 0.3,
        stroke: 'var(--target)',
      }),
      Plot.dot([doubted], {
        x: identity,
        y: 0,
        r: 6,
        symbol: 'times',
        stroke: 'var(--warning)',
        strokeWidth: 2.5,
      }),
      Plot.text([doubted], {
        x: identity,
        y: 0,
        dy: -16,
        text: () => signed(doubted),
        fill: 'var(--warning)',
        fontWeight: 600,
      }),
    ],
  });
}

/** How far each estimate moves when the doubted observation is left out. */
export function shiftsPlot(plot: LocationsPlot, width: number, document?: Document): SVGSVGElement {
  const { estimates, axis } = plot;
  const moves = estimates.map((e) => `${e.label} from ${signed(e.withAll, 3)} to ${signed(e.without, 3)}`);
  const shift = (e: Estimate) => `${e.label}: moves by ${signed(e.without - e.withAll, 3)}`;
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `Without the doubted observation each estimate moves: ${moves.join('; ')}.`,
    told: {
      axes: ['estimate', ''],
      series: estimates.map(({ label, withAll, without }) => ({
        label: `${label}, with the doubted one and without`,
        points: [
          [withAll, label],
          [without, label],
        ],
      })),
    },
    width,
    ...margins(64 + estimates.length * 46, width),
    x: {
      label: `estimate, ${axis}`,
      nice: true,
      ticks: 5,
      inset: 10,
    },
    y: { type: 'band', axis: null, domain: estimates.map((e) => e.label), padding: 0.4 },
    marks: [
      Plot.arrow(estimates, {
        x1: 'withAll',
        x2: 'without',
        y: 'label',
        stroke: 'colour',
        strokeWidth: 2.5,
        headLength: 7,
        insetStart: 6,
      }),
      Plot.dot(estimates, { x: 'withAll', y: 'label', r: 5, fill: 'colour' }),
      Plot.text(estimates, {
        x: 'withAll',
        y: 'label',
        dy: -15,
        dx: -5,
        textAnchor: 'start',
        text: shift,
        fill: 'colour',
        fontWeight: 600,
      }),
    ],
  });
}

const identity = (value: number) => value;

const margins = (height: number, width: number) =>
  atWidth(
    { height, marginTop: 24, marginBottom: 46, marginLeft: 22, marginRight: isNarrow(width) ? 24 : 40 },
    width,
  );
