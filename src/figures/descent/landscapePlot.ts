import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips, spots } from '../../plots/grips.ts';
import { labels } from '../../plots/labels.ts';
import type { PlaneFrame } from '../../plots/planeFrame.ts';
import { signed } from '../../plots/signed.ts';
import { landscapeFrame } from './frame.ts';

interface Place {
  x: number;
  y: number;
}

/** A way over the plane, one place per step. */
export interface Way {
  label: string;
  /** A colour of the tokens: `var(--gradient)`. */
  colour: string;
  dash?: string;
  places: readonly Place[];
}

export interface LandscapePlot {
  /** What each axis is. */
  weights: { x: string; y: string };
  x: readonly [number, number];
  y: readonly [number, number];
  /** The loss on a grid over `covered(x)` and `covered(y)`, row by row from the lowest `y`, `across` in a row. */
  grid: readonly number[];
  across: number;
  ways: readonly Way[];
  start: Place;
}

/** A loss over two weights as nested contours, darker where it is higher, and the ways that optimisers take. */
export function landscapePlot(plot: LandscapePlot, width: number, document?: Document): SVGSVGElement {
  const frame = landscapeFrame(plot, width);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: {
      axes: [plot.weights.x, plot.weights.y],
      series: plot.ways.map(({ label, places }) => ({
        label,
        points: places.map(({ x, y }) => [x, y] as const),
      })),
    },
    ...frame,
    x: {
      domain: [...frame.x],
      label: plot.weights.x,
      ticks: 6,
    },
    y: { domain: [...frame.y], label: plot.weights.y, ticks: 5 },
    marks: [
      Plot.contour(plot.grid, {
        width: plot.across,
        height: plot.grid.length / plot.across,
        x1: covered(frame.x)[0],
        x2: covered(frame.x)[1],
        y1: covered(frame.y)[0],
        y2: covered(frame.y)[1],
        value: (loss: number) => loss,
        thresholds: levels(plot.grid),
        fill: 'var(--loss)',
        fillOpacity: 0.055,
        stroke: 'var(--loss)',
        strokeOpacity: 0.3,
        clip: true,
      }),
      ...plot.ways.map(({ places, colour, dash }) =>
        Plot.line([...places], {
          x: 'x',
          y: 'y',
          stroke: colour,
          strokeWidth: 2.25,
          strokeDasharray: dash,
          strokeLinejoin: 'round',
          clip: true,
        }),
      ),
      ...plot.ways.map(({ places, colour }) =>
        Plot.dot(within(places.slice(1), frame), { x: 'x', y: 'y', r: 1.8, fill: colour }),
      ),
      ...grips([plot.start], { x: 'x', y: 'y', fill: 'var(--ink)' }),
      ...endMarks(plot.ways, frame),
    ],
  });
}

/** The grid reaches a little over the edge of the plane, so that contours leave it and do not end in it. */
export const covered = ([from, to]: readonly [number, number]): readonly [number, number] => {
  const beyond = (to - from) * 0.03;
  return [from - beyond, to + beyond];
};

/** Contours closer together where the surface is flat: steps of equal ratio above the lowest value. */
function levels(grid: readonly number[]): number[] {
  const low = Math.min(...grid);
  const span = Math.max(...grid) - low;
  return Array.from({ length: 10 }, (_, i) => low + span * 0.5 ** (10 - i) * 1.1);
}

/** Each way ends in a dot, named beside it where it ends within the plane. */
function endMarks(ways: readonly Way[], frame: PlaneFrame) {
  const ended = ways.flatMap(({ label, colour, places }) =>
    within(places.slice(-1), frame).map((end) => ({ text: label, colour, ...end })),
  );
  return [
    spots(ended, { x: 'x', y: 'y', fill: 'colour' }),
    labels({
      points: ended,
      lines: ways.map(({ places }) => places.map(({ x, y }) => [x, y] as const)),
      dots: ways.flatMap(({ places }) => places.slice(0, 1).map(({ x, y }) => [x, y] as const)),
    }),
  ];
}

const within = (places: readonly Place[], { x, y }: PlaneFrame) =>
  places.filter((place) => place.x >= x[0] && place.x <= x[1] && place.y >= y[0] && place.y <= y[1]);

function spoken({ ways, start, weights }: LandscapePlot): string {
  const place = ({ x, y }: Place) => `${signed(x)}, ${signed(y)}`;
  const ends = ways.map(({ label, places }) => `${label} at ${place(places.at(-1) ?? start)}`).join('; ');
  return `Contours of the loss over ${weights.x} and ${weights.y}. From ${place(start)} the ways end: ${ends}.`;
}
