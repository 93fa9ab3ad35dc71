import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips } from '../../plots/grips.ts';
import { type Label, labels } from '../../plots/labels.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { type PlaneFrame, pixelsPerUnit } from '../../plots/planeFrame.ts';
import { signed } from '../../plots/signed.ts';
import { linesFrame } from './frame.ts';

export interface NamedLine {
  label: string;
  /** A colour of the tokens: `var(--loss)`. */
  colour: string;
  dash?: string;
  intercept: number;
  slope: number;
}

export interface LinesPlot {
  points: readonly { x: number; y: number }[];
  lines: readonly NamedLine[];
  /** Draws what this line pays at each point: the square of the residual, or its length. */
  errors: { of: NamedLine; as: 'squares' | 'sticks' } | null;
}

interface DrawnOver {
  document?: Document | undefined;
  /** Where the lines were before the hand began to move. */
  ghosts?: readonly NamedLine[] | undefined;
}

/** Points, the lines fitted to them, and what one of the lines pays at each point. */
export function linesThroughPoints(
  plot: LinesPlot,
  width: number,
  { document, ghosts = [] }: DrawnOver = {},
): SVGSVGElement {
  const frame = linesFrame(width);
  const paid = costs(plot, frame);
  const figure = drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: {
      axes: ['x', 'y'],
      series: [
        ...plot.lines.map((line) => ({
          label: `${line.label} line`,
          points: frame.x.map((x) => [x, height(line, x)] as const),
        })),
        { label: 'points', points: plot.points.map(({ x, y }) => [x, y] as const) },
      ],
    },
    ...frame,
    x: { domain: [...frame.x], label: 'x', ticks: 6 },
    y: { domain: [...frame.y], label: 'y', ticks: 5 },
    marks: [
      ...(plot.errors ? errorMarks(paid, plot.errors) : []),
      ...ghosts.map((line) => lineMark(line, frame, { strokeWidth: 2, strokeOpacity: 0.3 })),
      ...plot.lines.map((line) => lineMark(line, frame, { strokeWidth: line.dash ? 2.25 : 3 })),
      ...grips(plot.points, { x: 'x', y: 'y', fill: 'var(--target)' }),
      labels({
        ends: plot.lines.map((line) => ({
          x: frame.x[1],
          y: within(height(line, frame.x[1]), frame.y),
          text: line.label,
          colour: line.colour,
        })),
        points: plot.errors ? paid.flatMap((cost) => costLabel(cost, plot.errors, frame)) : [],
        lines: plot.lines.map((line) => frame.x.map((x) => [x, height(line, x)] as const)),
        dots: plot.points.map(({ x, y }) => [x, y] as const),
      }),
    ],
  });
  markTerm(figure, '.residual', 'r');
  return figure;
}

const height = (line: NamedLine, x: number) => line.intercept + line.slope * x;
const within = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value));

function lineMark(line: NamedLine, frame: PlaneFrame, options: Plot.LineOptions) {
  return Plot.line(
    frame.x.map((x) => [x, height(line, x)]),
    { stroke: line.colour, strokeDasharray: line.dash, clip: true, ...options },
  );
}

/** What a line pays at one point, and where that is drawn. */
interface Paid {
  x: number;
  y: number;
  onLine: number;
  /** The far side of the square, beside the point: as far as the residual is high, in pixels. */
  across: number;
  text: string;
}

function costs({ points, errors }: LinesPlot, frame: PlaneFrame): Paid[] {
  if (!errors) return [];
  const { of: line, as } = errors;
  const per = pixelsPerUnit(frame);
  return points.map(({ x, y }): Paid => {
    const residual = height(line, x) - y;
    // On the side where the line leans away, so that no square crosses it.
    const side = residual * line.slope < 0 ? -1 : 1;
    const cost = as === 'squares' ? residual ** 2 : Math.abs(residual);
    return {
      x,
      y,
      onLine: height(line, x),
      across: x + (side * Math.abs(residual) * per.y) / per.x,
      text: Math.abs(residual) * per.y > 36 ? cost.toFixed(1) : '',
    };
  });
}

function errorMarks(paid: readonly Paid[], { of: line, as }: NonNullable<LinesPlot['errors']>) {
  if (as === 'sticks') {
    return [
      Plot.ruleX(paid, {
        x: 'x',
        y1: 'y',
        y2: 'onLine',
        stroke: line.colour,
        strokeWidth: 2,
        clip: true,
        className: 'residual',
      }),
    ];
  }
  return [
    Plot.rect(paid, {
      x1: 'x',
      x2: 'across',
      y1: 'y',
      y2: 'onLine',
      fill: line.colour,
      fillOpacity: 0.13,
      stroke: line.colour,
      strokeOpacity: 0.7,
      clip: true,
      className: 'residual',
    }),
  ];
}

/** A cost stands in the middle of its square, or beside its stick. */
function costLabel(
  { x, y, onLine, across, text }: Paid,
  errors: LinesPlot['errors'],
  frame: PlaneFrame,
): Label[] {
  if (!errors || !text) return [];
  const squares = errors.as === 'squares';
  const middle = {
    x: within(squares ? (x + across) / 2 : x, frame.x),
    y: (within(y, frame.y) + within(onLine, frame.y)) / 2,
  };
  return [{ ...middle, text, colour: errors.of.colour, middle: squares, off: 12, optional: true }];
}

function spoken({ points, lines }: LinesPlot): string {
  const named = lines.map(
    (line) =>
      `${line.label} line: ${signed(line.intercept)} ${line.slope < 0 ? 'minus' : 'plus'} ${Math.abs(line.slope).toFixed(2)} times x`,
  );
  return `${points.length} points and the lines fitted to them. ${named.join('; ')}.`;
}
