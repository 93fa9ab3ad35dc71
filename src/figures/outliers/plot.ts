import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { type PlaneFrame, pixelsPerUnit } from '../../plots/planeFrame.ts';
import { signed } from '../../plots/signed.ts';
import { spread } from '../../plots/spread.ts';
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
  const fontSize = width < 720 ? 12 : 13;
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
    style: { fontSize: `${fontSize}px` },
    x: { domain: [...frame.x], label: 'x', labelAnchor: 'center', labelArrow: 'none', ticks: 6, tickSize: 3 },
    y: { domain: [...frame.y], label: 'y', labelArrow: 'none', ticks: 5, tickSize: 3 },
    marks: [
      ...(plot.errors ? errorMarks(plot, frame) : []),
      ...ghosts.map((line) => lineMark(line, frame, { strokeWidth: 2, strokeOpacity: 0.3 })),
      ...plot.lines.map((line) => lineMark(line, frame, { strokeWidth: line.dash ? 2.25 : 3 })),
      Plot.dot(plot.points, {
        x: 'x',
        y: 'y',
        r: 5.5,
        fill: 'var(--ground)',
        stroke: 'var(--target)',
        strokeWidth: 2,
      }),
      ...endLabels(plot.lines, frame, fontSize),
    ],
  });
  markTerm(figure, '.residual', 'r');
  return figure;
}

const height = (line: NamedLine, x: number) => line.intercept + line.slope * x;

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

function errorMarks({ points, errors }: LinesPlot, frame: PlaneFrame) {
  if (!errors) return [];
  const { of: line, as } = errors;
  const per = pixelsPerUnit(frame);
  const paid = points.map(({ x, y }): Paid => {
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
  const label = (options: Plot.TextOptions) =>
    Plot.text(paid, { text: 'text', fill: line.colour, fontWeight: 600, ...options });
  const middle = (d: Paid) => (d.y + d.onLine) / 2;
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
      label({ x: 'x', y: middle, dx: -8, textAnchor: 'end' }),
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
    label({ x: (d: Paid) => (d.x + d.across) / 2, y: middle }),
  ];
}

/** Names each line beside the right edge, moved apart where they would touch. */
function endLabels(lines: readonly NamedLine[], frame: PlaneFrame, fontSize: number) {
  const [bottom, top] = frame.y;
  const ends = lines.map((line) => Math.min(top, Math.max(bottom, height(line, frame.x[1]))));
  const heights = spread(ends, (fontSize + 3) / pixelsPerUnit(frame).y);
  return lines.map((line, i) =>
    Plot.text([[frame.x[1], heights[i] ?? 0]], {
      text: () => line.label,
      textAnchor: 'start',
      dx: 7,
      fill: line.colour,
      fontWeight: 600,
    }),
  );
}

function spoken({ points, lines }: LinesPlot): string {
  const named = lines.map(
    (line) =>
      `${line.label} line: ${signed(line.intercept)} ${line.slope < 0 ? 'minus' : 'plus'} ${Math.abs(line.slope).toFixed(2)} times x`,
  );
  return `${points.length} points and the lines fitted to them. ${named.join('; ')}.`;
}
