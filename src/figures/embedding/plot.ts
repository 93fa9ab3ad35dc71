import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { type Label, labels } from '../../plots/labels.ts';
import { type PlaneFrame, pixelsPerUnit } from '../../plots/planeFrame.ts';
import { signed } from '../../plots/signed.ts';
import { isNarrow } from '../../plots/sizes.ts';
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
  const narrow = isNarrow(width);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: {
      axes: ['x', 'y'],
      series: plot.points.map(({ name, x, y }) => ({ label: name, points: [[x, y]] as const })),
    },
    ...frame,
    x: { domain: [...frame.x], label: null, ticks: 6 },
    y: { domain: [...frame.y], label: null, ticks: 5 },
    symbol: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ...plot.rings.map(ringMark),
      arrows(plot.points, frame, ({ otherForce }) => otherForce, {
        stroke: 'var(--ink-soft)',
        strokeDasharray: '3 2',
      }),
      arrows(plot.points, frame, ({ force }) => force, { stroke: 'var(--gradient)' }),
      Plot.dot(
        plot.points.filter(({ isAnchor }) => isAnchor),
        { x: 'x', y: 'y', r: narrow ? 10 : 12, stroke: 'var(--ink)', strokeWidth: 2 },
      ),
      // Shapes tell the kinds; the halo tells that they can be dragged.
      Plot.dot([...plot.points], {
        x: 'x',
        y: 'y',
        r: 16,
        fill: ({ kind }: EmbeddedPoint) => looks[kind]?.colour,
        fillOpacity: 0.14,
      }),
      Plot.dot([...plot.points], {
        x: 'x',
        y: 'y',
        r: narrow ? 4.5 : 6,
        symbol: ({ kind }: EmbeddedPoint) => looks[kind]?.symbol,
        fill: ({ kind }: EmbeddedPoint) => looks[kind]?.colour,
        stroke: 'var(--ground)',
        strokeWidth: 1,
      }),
      labels({
        points: [
          ...plot.points.filter(({ note }) => note).map(noteOf),
          ...plot.rings.map((ring) => ringName(ring, frame)),
        ],
        dots: plot.points.map(({ x, y }) => [x, y] as const),
      }),
    ],
  });
}

const noteOf = ({ x, y, note, isAnchor }: EmbeddedPoint): Label => ({
  x,
  y,
  text: note,
  colour: 'var(--ink)',
  off: isAnchor ? 20 : 14,
  optional: !isAnchor,
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

function ringMark({ centre, radius }: Ring) {
  const round = Array.from({ length: 91 }, (_, i): [number, number] => {
    const angle = (i * Math.PI) / 45;
    return [centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)];
  });
  return Plot.line(round, { stroke: 'var(--loss)', strokeDasharray: '5 4', clip: true });
}

/** A ring's name stands at its top; at its foot or a side where the top is out of sight. */
function ringName({ centre: { x, y }, radius, label }: Ring, frame: PlaneFrame): Label {
  const places = [
    { x, y: y + radius },
    { x, y: y - radius },
    { x: x + radius, y },
    { x: x - radius, y },
  ] as const;
  const inSight = ({ x: across, y: up }: Place) =>
    Math.abs(across) < frame.x[1] - 0.5 && Math.abs(up) < frame.y[1] - 0.2;
  const place = places.find(inSight) ?? places[0];
  return { ...place, text: label, colour: 'var(--loss)', weight: 500, off: 10, optional: true };
}

function spoken({ points }: EmbeddingPlot): string {
  const places = points.map(
    ({ name, x, y, note }) =>
      `${name} at ${signed(x)}, ${signed(y)}${note && note !== name ? `, ${note}` : ''}`,
  );
  return `Embeddings of three kinds, A, B and C, in a plane: ${places.join('; ')}.`;
}
