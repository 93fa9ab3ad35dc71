import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { type PlaneFrame, pixelsPerUnit } from '../../plots/planeFrame.ts';
import { signed } from '../../plots/signed.ts';
import { embeddingFrame } from './frame.ts';

/** A point of the plane and what is to be seen of it. */
export interface EmbeddedPoint {
  name: string;
  x: number;
  y: number;
  /** The number of its kind, from 0. */
  kind: number;
  /** Stands beside the point. */
  note: string;
  isAnchor: boolean;
  /** Where a step would take it, in units of the plane; the arrow is drawn that long. */
  force: Place;
  /** The same by the loss that is laid beside. */
  otherForce: Place | null;
}

interface Place {
  x: number;
  y: number;
}

export interface Ring {
  centre: Place;
  radius: number;
  label: string;
}

export interface EmbeddingPlot {
  points: readonly EmbeddedPoint[];
  rings: readonly Ring[];
}

/** How the kinds look: told apart by shape as well as by colour. */
const looks = [
  { symbol: 'circle', colour: 'var(--compare-2)' },
  { symbol: 'square', colour: 'var(--compare-3)' },
  { symbol: 'triangle', colour: 'var(--compare-1)' },
] as const;

/** Embeddings in a plane, what an anchor sees of them, and where the loss would move each. */
export function embeddingPlot(plot: EmbeddingPlot, width: number, document?: Document): SVGSVGElement {
  const frame = embeddingFrame(width);
  const narrow = width < 720;
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: {
      axes: ['x', 'y'],
      series: plot.points.map(({ name, x, y }) => ({ label: name, points: [[x, y]] as const })),
    },
    ...frame,
    style: { fontSize: `${narrow ? 11.5 : 13}px` },
    x: { domain: [...frame.x], label: null, ticks: 6, tickSize: 3 },
    y: { domain: [...frame.y], label: null, ticks: 5, tickSize: 3 },
    symbol: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ...plot.rings.flatMap((ring) => ringMarks(ring, frame)),
      arrows(plot.points, frame, ({ otherForce }) => otherForce, {
        stroke: 'var(--ink-soft)',
        strokeDasharray: '3 2',
      }),
      arrows(plot.points, frame, ({ force }) => force, { stroke: 'var(--gradient)' }),
      Plot.dot(
        plot.points.filter(({ isAnchor }) => isAnchor),
        { x: 'x', y: 'y', r: narrow ? 10 : 12, stroke: 'var(--ink)', strokeWidth: 2 },
      ),
      Plot.dot([...plot.points], {
        x: 'x',
        y: 'y',
        r: narrow ? 4.5 : 6,
        symbol: ({ kind }: EmbeddedPoint) => looks[kind]?.symbol,
        fill: ({ kind }: EmbeddedPoint) => looks[kind]?.colour,
        stroke: 'var(--ground)',
        strokeWidth: 1,
      }),
      notes(plot.points, (point) => point.isAnchor, narrow ? -17 : -20),
      notes(plot.points, (point) => !point.isAnchor, narrow ? -11 : -14),
    ],
  });
}

const notes = (points: readonly EmbeddedPoint[], which: (point: EmbeddedPoint) => boolean, dy: number) =>
  Plot.text(points.filter(which), {
    x: 'x',
    y: 'y',
    text: 'note',
    dy,
    fill: 'var(--ink)',
    stroke: 'var(--ground)',
    strokeWidth: 4,
    fontWeight: 600,
  });

/** Arrows shorter than two pixels would only be dirt beside their points. */
function arrows(
  points: readonly EmbeddedPoint[],
  frame: PlaneFrame,
  of: (point: EmbeddedPoint) => Place | null,
  look: Plot.ArrowOptions,
) {
  const least = 2 / pixelsPerUnit(frame).x;
  const drawn = points.flatMap((point) => {
    const force = of(point);
    return force && Math.hypot(force.x, force.y) > least ? [{ ...point, force }] : [];
  });
  return Plot.arrow(drawn, {
    x1: 'x',
    y1: 'y',
    x2: ({ x, force }) => x + force.x,
    y2: ({ y, force }) => y + force.y,
    strokeWidth: 2,
    headLength: 6,
    clip: true,
    ...look,
  });
}

function ringMarks({ centre, radius, label }: Ring, frame: PlaneFrame) {
  const round = Array.from({ length: 91 }, (_, i) => {
    const angle = (i * Math.PI) / 45;
    return [centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)];
  });
  const [place, look] = labelOf({ centre, radius }, frame);
  return [
    Plot.line(round as [number, number][], { stroke: 'var(--loss)', strokeDasharray: '5 4', clip: true }),
    Plot.text([[place.x, place.y]], {
      text: () => label,
      fill: 'var(--loss)',
      stroke: 'var(--ground)',
      strokeWidth: 4,
      ...look,
    }),
  ];
}

/** A ring's name stands above it; below or beside it where the top is out of sight. */
function labelOf(
  { centre: { x, y }, radius }: Pick<Ring, 'centre' | 'radius'>,
  frame: PlaneFrame,
): readonly [Place, Plot.TextOptions] {
  const places = [
    [{ x, y: y + radius }, { dy: -9 }],
    [{ x, y: y - radius }, { dy: 10 }],
    [
      { x: x + radius, y },
      { dx: -7, textAnchor: 'end' },
    ],
    [
      { x: x - radius, y },
      { dx: 7, textAnchor: 'start' },
    ],
  ] as const;
  const inSight = ({ x: across, y: up }: Place) =>
    Math.abs(across) < frame.x[1] && Math.abs(up) < frame.y[1] - 0.2;
  return places.find(([place]) => inSight(place)) ?? places[0];
}

function spoken({ points }: EmbeddingPlot): string {
  const places = points.map(
    ({ name, x, y, note }) =>
      `${name} at ${signed(x)}, ${signed(y)}${note && note !== name ? `, ${note}` : ''}`,
  );
  return `Embeddings of three kinds, A, B and C, in a plane: ${places.join('; ')}.`;
}
