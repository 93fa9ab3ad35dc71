import * as Plot from '@observablehq/plot';
import type { CurveAxis } from '../../plots/curveAxis.ts';
import { drawPlot } from '../../plots/drawPlot.ts';
import type { CurvePoint } from '../../plots/lossCurve.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { type Frame, type Measure, panelFrame } from '../../plots/panelFrame.ts';
import { signed } from '../../plots/signed.ts';
import { spread } from '../../plots/spread.ts';
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
  /** Values of `main` at the reader's points. */
  probes: readonly CurvePoint[];
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
  const fontSize = width < 720 ? 12 : 13;
  const probes = plot.probes.map((point) => placed(point, measure, frame));
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
    style: { fontSize: `${fontSize}px` },
    x: {
      domain: [...frame.x],
      axis: measure === 'gradient' ? 'bottom' : null,
      label: plot.axis.label,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: [...plot.axis.xTicks],
      tickSize: 3,
    },
    y: {
      domain: [...frame.y],
      label: measure === 'loss' ? `loss ℓ(${plot.axis.letter})` : `gradient dℓ/d${plot.axis.letter}`,
      labelArrow: 'none',
      ticks: [...(measure === 'loss' ? plot.axis.lossTicks : plot.axis.gradientTicks)],
      tickSize: 3,
    },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.ruleX([0], { stroke: 'var(--rule)' }),
      ...terms.flatMap((term) => guideMarks(term, measure, plot)),
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
      Plot.dot(probes, {
        x: 'x',
        y: 'y',
        r: 6,
        fill: 'var(--ground)',
        stroke: colour,
        strokeWidth: 2.5,
      }),
      ...[-16, 18].map((dy) =>
        Plot.text(
          probes.filter((probe) => probe.dy === dy),
          {
            x: 'x',
            y: 'y',
            text: 'text',
            dy,
            fill: colour,
            fontWeight: 600,
            stroke: 'var(--ground)',
            strokeWidth: 4,
          },
        ),
      ),
      ...endLabels([plot.main, ...plot.compared], measure, frame, fontSize),
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
  return { x: point.x, y, text: arrow + signed(value), dy: value > top ? 18 : -16 };
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

function guideMarks(term: string, measure: Measure, { guides }: TwinPlot) {
  const own = guides.filter((guide) => guide.term === term);
  const className = `guide-${term}`;
  return [
    Plot.ruleX(own, { x: 'x', stroke: 'var(--control)', strokeDasharray: '2 3', className }),
    measure === 'loss'
      ? Plot.text(own, {
          x: 'x',
          text: 'label',
          frameAnchor: 'top',
          dy: -14,
          fill: 'var(--ink-soft)',
          className,
        })
      : null,
  ];
}

function curveLine(points: readonly CurvePoint[], measure: Measure, options: Plot.LineOptions) {
  return Plot.line([...points], {
    x: 'x',
    y: measure,
    clip: true,
    strokeLinejoin: 'round',
    ...options,
  });
}

/** Names each curve where it leaves the frame: beside the right edge, moved apart, or under the top edge. */
function endLabels(curves: readonly Curve[], measure: Measure, frame: Frame, fontSize: number) {
  const top = frame.y[1];
  const pixelsPerUnit = (frame.height - frame.marginTop - frame.marginBottom) / (top - frame.y[0]);
  const ends = curves.map((curve) => curve.points.at(-1)?.[measure] ?? 0);
  const beside = curves.map((_, i) => i).filter((i) => (ends[i] ?? 0) <= top);
  const heights = spread(
    beside.map((i) => ends[i] ?? 0),
    (fontSize + 3) / pixelsPerUnit,
  );
  return curves.map((curve, i) => {
    const place = beside.indexOf(i);
    const exit = curve.points.find((point) => point.x > 0 && point[measure] > top);
    const [x, y] = place >= 0 ? [frame.x[1], heights[place] ?? 0] : [exit?.x ?? 0, top];
    return Plot.text([[x, y]], {
      text: () => curve.label,
      textAnchor: 'start',
      dx: 8,
      dy: place >= 0 ? 0 : 6,
      fill: i === 0 ? `var(--${measure})` : `var(--compare-${((i - 1) % 4) + 1})`,
      fontWeight: i === 0 ? 650 : 500,
    });
  });
}

function spoken(measure: Measure, { axis, main, compared, probes }: TwinPlot): string {
  const others = compared.length ? `, beside ${compared.map((curve) => curve.label).join(', ')}` : '';
  const points = probes.map((p) => `${signed(p[measure])} at ${signed(p.x)}`).join(', ');
  const what = measure === 'loss' ? 'Loss' : 'Gradient';
  return `${what} of ${main.label} against the ${axis.name}${others}. At the held points: ${points}.`;
}
