import * as Plot from '@observablehq/plot';
import type { CurveAxis } from '../../plots/curveAxis.ts';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips, spots } from '../../plots/grips.ts';
import { type Label, labels } from '../../plots/labels.ts';
import type { CurvePoint } from '../../plots/lossCurve.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { type Frame, type Measure, panelFrame } from '../../plots/panelFrame.ts';
import { pixelsPerUnit } from '../../plots/planeFrame.ts';
import { signed } from '../../plots/signed.ts';
import type { Told } from '../../plots/told.ts';

export interface Curve {
  id: string;
  label: string;
  points: readonly CurvePoint[];
}

export interface TwinPlot {
  axis: CurveAxis;
  /** The loss that the figure is about. */
  main: Curve;
  compared: readonly Curve[];
  /** What can be laid beside it, and is not at present. */
  absent: readonly Pick<Curve, 'id' | 'label'>[];
  /** Values of `main` at the reader's points. */
  probes: readonly CurvePoint[];
  /** Which of them was moved last: it has the tangent. */
  active: number;
  /** Vertical guides, such as ±δ, and the parameter that they show. */
  guides: readonly { x: number; label: string; term: string }[];
}

const compareDashes = ['5 3', '1.5 3', '9 3', '8 3 2 3'];

interface DrawnOver {
  document?: Document | undefined;
  /** Where the loss was before the hand began to move. */
  ghost?: readonly CurvePoint[] | undefined;
}

/** The loss panel or the gradient panel of a twin plot: same x, one above the other. */
export function lossAndGradientPanel(
  measure: Measure,
  plot: TwinPlot,
  width: number,
  { document, ghost }: DrawnOver = {},
): SVGSVGElement {
  const frame = panelFrame(measure, plot.axis, width);
  const colour = `var(--${measure})`;
  const probes = plot.probes.map((point) => placed(point, measure, frame));
  const curveNames = names([plot.main, ...plot.compared], measure, frame);
  const terms = [...new Set(plot.guides.map(({ term }) => term))];
  const panel = drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(measure, plot),
    told: toldBy(measure, plot),
    width,
    height: frame.height,
    marginLeft: frame.marginLeft,
    marginRight: frame.marginRight,
    marginTop: frame.marginTop,
    marginBottom: frame.marginBottom,
    x: {
      domain: [...frame.x],
      axis: measure === 'gradient' ? 'bottom' : null,
      label: plot.axis.label,
      ticks: [...plot.axis.xTicks],
    },
    y: {
      domain: [...frame.y],
      label: measure === 'loss' ? `loss ℓ(${plot.axis.letter})` : `gradient dℓ/d${plot.axis.letter}`,
      ticks: [...(measure === 'loss' ? plot.axis.lossTicks : plot.axis.gradientTicks)],
    },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.ruleX([0], { stroke: 'var(--rule)' }),
      ...terms.map((term) => guideMark(term, plot)),
      ...plot.compared.map((curve, i) =>
        curveLine(curve.points, measure, {
          stroke: `var(--compare-${(i % 4) + 1})`,
          strokeWidth: 1.5,
          strokeDasharray: compareDashes[i % 4],
        }),
      ),
      ghost ? curveLine(ghost, measure, { stroke: colour, strokeWidth: 2, strokeOpacity: 0.3 }) : null,
      curveLine(plot.main.points, measure, { stroke: colour, strokeWidth: 3 }),
      Plot.ruleX(probes, { x: 'x', y: 'y', stroke: colour, strokeOpacity: 0.35 }),
      // What is held above is read below: the slope of the tangent, at the same x.
      ...(measure === 'loss'
        ? [...tangent(plot, frame), ...grips(probes, { x: 'x', y: 'y', fill: colour })]
        : [hairline(plot, frame.y[1]), spots(probes, { x: 'x', y: 'y', fill: colour })]),
      labels({
        ends: [...curveNames.ends, ...(measure === 'loss' ? absentNames(plot, frame) : [])],
        ...(measure === 'loss' && {
          tops: inSight(plot).map(({ x, label }) => ({
            x,
            y: frame.y[1],
            text: label,
            colour: 'var(--ink-soft)',
            weight: 500,
          })),
        }),
        points: [...probes.map(({ x, y, text }) => ({ x, y, text, colour })), ...curveNames.leaving],
        lines: [plot.main, ...plot.compared].map(({ points }) =>
          points.map((point) => [point.x, point[measure]] as const),
        ),
      }),
    ],
  });
  for (const term of terms) markTerm(panel, `.guide-${term}`, term);
  markTerm(panel, '[data-mark="x-axis label"]', plot.axis.letter);
  return panel;
}

/** Where a point of the reader's stands: on the curve, or at the edge beyond which it lies, with an arrow towards it. */
function placed(point: CurvePoint, measure: Measure, { y: [bottom, top] }: Frame) {
  const value = point[measure];
  const y = Math.min(top, Math.max(bottom, value));
  const arrow = value > top ? '↑ ' : value < bottom ? '↓ ' : '';
  return { x: point.x, y, text: arrow + signed(value) };
}

/** The curves without the points just beside 0, which are there to draw a jump. */
function toldBy(measure: Measure, { axis, main, compared }: TwinPlot): Told {
  return {
    axes: [axis.name, measure],
    series: [main, ...compared].map(({ label, points }) => ({
      label,
      points: points.flatMap((point) =>
        point.x !== 0 && Math.abs(point.x) < 1e-3 ? [] : [[point.x, point[measure]] as const],
      ),
    })),
  };
}

/** The tangent at the point that was moved last, 64 pixels long, and the line from there down to its slope. */
function tangent(plot: TwinPlot, frame: Frame) {
  const point = plot.probes[plot.active];
  if (!point || point.loss > frame.y[1] || point.loss < frame.y[0]) return [];
  const per = pixelsPerUnit(frame);
  const by = 32 / (per.x * Math.hypot(1, (point.gradient * per.y) / per.x));
  const ends = [-by, by].map((dx) => ({ x: point.x + dx, y: point.loss + dx * point.gradient }));
  return [
    hairline(plot, point.loss, frame.y[0]),
    Plot.line(ends, { x: 'x', y: 'y', stroke: 'var(--gradient)', strokeWidth: 2.5, clip: true }),
  ];
}

/** Joins the point that was moved last with its slope in the panel below. */
const hairline = ({ probes, active, axis }: TwinPlot, from: number, to?: number) =>
  Plot.ruleX(probes.slice(active, active + 1), {
    x: 'x',
    y1: from,
    y2:
      to ?? (({ gradient }: CurvePoint) => Math.min(axis.gradient[1], Math.max(axis.gradient[0], gradient))),
    stroke: 'var(--gradient)',
    strokeOpacity: 0.45,
  });

/** Guides that lie within the axis; one beyond it is not drawn over the margin. */
const inSight = ({ guides, axis }: TwinPlot) => guides.filter(({ x }) => x >= axis.x[0] && x <= axis.x[1]);

const guideMark = (term: string, plot: TwinPlot) =>
  Plot.ruleX(
    inSight(plot).filter((guide) => guide.term === term),
    { x: 'x', stroke: 'var(--control)', strokeDasharray: '2 3', className: `guide-${term}` },
  );

function curveLine(points: readonly CurvePoint[], measure: Measure, options: Plot.LineOptions) {
  return Plot.line(measure === 'gradient' ? withJumps(points) : [...points], {
    x: 'x',
    y: measure,
    clip: true,
    strokeLinejoin: 'round',
    ...options,
  });
}

/** A gradient as it is: upright where it jumps between two points, and without the value that a corner at the edge has. */
function withJumps(points: readonly CurvePoint[]): CurvePoint[] {
  const [edge, next] = points;
  const cornered = edge && next && Math.abs(next.gradient - edge.gradient) > jump;
  return points.slice(cornered ? 1 : 0).flatMap((point, i, all) => {
    const before = all[i - 1];
    if (!before || Math.abs(point.gradient - before.gradient) <= jump) return [point];
    const x = (before.x + point.x) / 2;
    return [{ ...before, x }, { ...point, x }, point];
  });
}

/** More than this no gradient of the book changes by between two points of its curve, unless it jumps. */
const jump = 0.45;

/** Each curve's name: beside its end, or at the place where it leaves the frame by the top. */
function names(curves: readonly Curve[], measure: Measure, { x: [, right], y: [bottom, top] }: Frame) {
  const named = curves.map(({ id, label, points }, i) => {
    const end = points.at(-1)?.[measure] ?? 0;
    const exit = points.find((point) => point.x > 0 && point[measure] > top);
    const name: Label = {
      x: end > top && exit ? exit.x : right,
      y: end > top ? top : Math.max(end, bottom),
      text: label,
      colour: i === 0 ? `var(--${measure})` : `var(--compare-${((i - 1) % 4) + 1})`,
      weight: i === 0 ? 650 : 500,
      ...(i > 0 && { toggle: id }),
    };
    return { name, leaves: end > top };
  });
  const which = (leaving: boolean) =>
    named.filter(({ leaves }) => leaves === leaving).map(({ name }) => name);
  return { ends: which(false), leaving: which(true) };
}

/** What is not laid beside the loss stands at the right edge, where the loss itself does not end, to be put in. */
function absentNames({ absent, main }: TwinPlot, { x: [, right], y: [bottom, top] }: Frame): Label[] {
  const endsHigh = (main.points.at(-1)?.loss ?? 0) > (bottom + top) / 2;
  return absent.map(({ id, label }) => ({
    x: right,
    y: endsHigh ? bottom : top,
    text: label,
    colour: 'var(--ink-soft)',
    weight: 400,
    toggle: id,
    absent: true,
  }));
}

function spoken(measure: Measure, { axis, main, compared, probes }: TwinPlot): string {
  const others = compared.length ? `, beside ${compared.map((curve) => curve.label).join(', ')}` : '';
  const points = probes.map((p) => `${signed(p[measure])} at ${signed(p.x)}`).join(', ');
  const what = measure === 'loss' ? 'Loss' : 'Gradient';
  return `${what} of ${main.label} against the ${axis.name}${others}. At the held points: ${points}.`;
}
