import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { maskFrame, type Panel, side } from './frame.ts';

/** Slopes in each pixel's logit, to be drawn as a map. */
export interface SlopeMap {
  label: string;
  loss: number;
  slopes: readonly number[];
}

export interface MaskPlot {
  /** Probabilities, row by row from the top. */
  prediction: readonly number[];
  /** Zeros and ones. */
  target: readonly number[];
  maps: readonly [SlopeMap, SlopeMap];
}

/** A predicted mask with the target's outline on it, and what two losses would do to each of its pixels. */
export function maskPlot(plot: MaskPlot, width: number, document?: Document): SVGSVGElement {
  const { height, paint, maps } = maskFrame(width);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: null,
    width,
    height,
    margin: 0,
    x: { axis: null, domain: [0, width], range: [0, width] },
    y: { axis: null, domain: [0, height], range: [0, height] },
    opacity: { domain: [0, 1], range: [0, 1] },
    r: { type: 'identity' },
    marks: [
      title(paint, 'prediction, and the target’s outline'),
      cells(paint, plot.prediction, 'var(--prediction)'),
      outline(paint, plot.target, 2.5),
      ...maps.flatMap((panel, i) => mapMarks(panel, plot.maps[i] as SlopeMap, plot.target)),
      note(maps[0], below(maps[0]) + 56, '▲ a step raises the pixel', {}),
      note(maps[0], below(maps[0]) + 74, '▼ a step lowers it', {}),
    ],
  });
}

/** The upper left corner of a pixel. */
const corner = ({ left, top, cell }: Panel, i: number) => ({
  x: left + (i % side) * cell,
  y: top + Math.floor(i / side) * cell,
});

/** From one place of the figure to another. */
interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** One path for all strokes, with a gap between them: an element for each pixel would take hundreds. */
const broken = ({ x1, y1, x2, y2 }: Stroke) => [
  { x: x1, y: y1 },
  { x: x2, y: y2 },
  { x: Number.NaN, y: Number.NaN },
];

/** Runs of equal pixels in a row, each a stroke as thick as a pixel, and the grid over them. */
function cells(panel: Panel, strengths: readonly number[], stroke: string) {
  const runs = strengths.flatMap((strength, i) => {
    if (i % side > 0 && strengths[i - 1] === strength) return [];
    const row = strengths.slice(i, i - (i % side) + side);
    const other = row.findIndex((next) => next !== strength);
    const { x, y } = corner(panel, i);
    const [middle, length] = [y + panel.cell / 2, other < 0 ? row.length : other];
    const run = { x1: x, y1: middle, x2: x + length * panel.cell, y2: middle };
    return broken(run).map((end) => ({ ...end, strength }));
  });
  return [
    Plot.line(runs, {
      ...places,
      z: 'strength',
      stroke,
      strokeOpacity: 'strength',
      strokeWidth: panel.cell,
      strokeLinecap: 'butt',
    }),
    Plot.line(grid(panel), { ...places, stroke: 'var(--rule)', strokeWidth: 1, strokeLinecap: 'square' }),
  ];
}

const places = { x: 'x', y: 'y' };

function grid({ left, top, cell }: Panel) {
  const [right, bottom] = [left + side * cell, top + side * cell];
  return Array.from({ length: side + 1 }, (_, i) => [
    ...broken({ x1: left, y1: top + i * cell, x2: right, y2: top + i * cell }),
    ...broken({ x1: left + i * cell, y1: top, x2: left + i * cell, y2: bottom }),
  ]).flat();
}

/** Lines between pixels of which one is in the mask and the other is not. */
function outline({ left, top, cell }: Panel, mask: readonly number[], strokeWidth: number) {
  const has = (column: number, row: number) =>
    column >= 0 && column < side && row >= 0 && row < side && mask[row * side + column] === 1;
  const edges = Array.from({ length: (side + 1) * (side + 1) }, (_, i) => {
    const [column, row] = [i % (side + 1), Math.floor(i / (side + 1))];
    const [x, y] = [left + column * cell, top + row * cell];
    const across = has(column, row) !== has(column, row - 1) ? [{ x1: x, y1: y, x2: x + cell, y2: y }] : [];
    const down = has(column, row) !== has(column - 1, row) ? [{ x1: x, y1: y, x2: x, y2: y + cell }] : [];
    return [...across, ...down];
  }).flat();
  return Plot.line(edges.flatMap(broken), {
    ...places,
    stroke: 'var(--target)',
    strokeWidth,
    strokeLinecap: 'square',
  });
}

function mapMarks(panel: Panel, { label, loss, slopes }: SlopeMap, target: readonly number[]) {
  const largest = Math.max(...slopes.map(Math.abs));
  const shares = slopes.map((slope) => (largest > 0 ? Math.abs(slope) / largest : 0));
  return [
    title(panel, `slopes of ${label}`),
    cells(
      panel,
      shares.map((share) => 0.3 * share),
      'var(--gradient)',
    ),
    outline(panel, target, 1.5),
    triangles(panel, slopes, shares, -1),
    triangles(panel, slopes, shares, 1),
    note(panel, below(panel) + 18, `loss ${loss.toFixed(3)}`, { fill: 'var(--loss)', fontWeight: 650 }),
    note(panel, below(panel) + 36, `largest slope ${exponential(largest)}`, { fill: 'var(--gradient)' }),
  ];
}

/** ▲ where a step of descent raises the pixel, ▼ where it lowers it, as large as its slope is steep. */
function triangles(panel: Panel, slopes: readonly number[], shares: readonly number[], sign: 1 | -1) {
  const drawn = slopes.flatMap((slope, i) => {
    const { x, y } = corner(panel, i);
    const share = shares[i] as number;
    if (Math.sign(slope) !== sign || share < 0.02) return [];
    return [{ x: x + panel.cell / 2, y: y + panel.cell / 2, r: 0.3 * panel.cell * Math.sqrt(share) }];
  });
  return Plot.dot(drawn, {
    ...places,
    r: 'r',
    symbol: 'triangle',
    rotate: sign < 0 ? 0 : 180,
    fill: 'var(--gradient)',
  });
}

const below = ({ top, cell }: Panel) => top + side * cell;

const title = ({ left, top }: Panel, text: string) => note({ left }, top - 12, text, { fontWeight: 600 });

const note = ({ left }: Pick<Panel, 'left'>, y: number, text: string, look: Plot.TextOptions) =>
  Plot.text([[left, y]], { text: () => text, textAnchor: 'start', fill: 'var(--ink)', ...look });

const exponential = (value: number) =>
  value < 1e-4 ? value.toExponential(1).replace('-', '−') : value.toFixed(4);

function spoken({ prediction, target, maps }: MaskPlot): string {
  const count = (mask: readonly number[], wanted: (value: number, i: number) => boolean) =>
    mask.filter(wanted).length;
  const both = count(prediction, (p, i) => p > 0.5 && target[i] === 1);
  const losses = maps.map(({ label, loss }) => `${label} ${loss.toFixed(3)}`).join(', ');
  return (
    `A mask of ${side} by ${side} pixels: ${count(prediction, (p) => p > 0.5)} are painted, ` +
    `${count(target, (t) => t === 1)} are wanted, ${both} are both. Losses: ${losses}.`
  );
}
