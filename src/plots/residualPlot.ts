import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import type { PlaneFrame } from './planeFrame.ts';
import { signed } from './signed.ts';

/** One example: what the fit predicts, how far that is from the target, and how much the example then weighs. */
export interface Residual {
  prediction: number;
  residual: number;
  /** Its pull divided by its residual: 1 under the squared error. */
  weight: number;
}

export interface ResidualPlot {
  residuals: readonly Residual[];
  delta: number;
  /** The δ that a rule proposes. */
  rule: number;
  /** The unit of predictions and residuals. */
  unit: string;
}

/** Size and scales of the plane for a figure of the given width. */
export function residualFrame(width: number): PlaneFrame {
  const narrow = width < 720;
  return {
    width,
    height: narrow ? 330 : 420,
    marginLeft: narrow ? 32 : 44,
    marginRight: narrow ? 76 : 104,
    marginTop: 24,
    marginBottom: 40,
    x: [0, 14],
    y: [-38, 12],
  };
}

/** Residuals over predictions; the area of a dot is the example's weight, the band is what lies within δ. */
export function residualPlot(plot: ResidualPlot, width: number, document?: Document): SVGSVGElement {
  const { residuals, delta, rule, unit } = plot;
  const frame = residualFrame(width);
  const [from, to] = frame.x;
  const sides = [-1, 1];
  const figure = drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    ...frame,
    style: { fontSize: width < 720 ? '12px' : '13px' },
    x: {
      domain: [...frame.x],
      label: `prediction, ${unit}`,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 6,
      tickSize: 3,
    },
    y: {
      domain: [...frame.y],
      label: `residual r = prediction − target, ${unit}`,
      labelArrow: 'none',
      ticks: 6,
      tickSize: 3,
    },
    marks: [
      Plot.rect([plot], { x1: from, x2: to, y1: -delta, y2: delta, fill: 'var(--loss)', fillOpacity: 0.1 }),
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.ruleY(sides, {
        y: (side) => side * delta,
        x1: from,
        x2: to,
        stroke: 'var(--loss)',
        strokeWidth: 1.5,
        className: 'guide',
      }),
      Plot.text(sides, {
        x: to,
        y: (side) => side * delta,
        text: (side) => (side < 0 ? '−δ' : 'δ'),
        textAnchor: 'start',
        dx: 28,
        fill: 'var(--loss)',
        fontWeight: 650,
        className: 'guide',
      }),
      Plot.ruleY(sides, {
        y: (side) => side * rule,
        x1: from,
        x2: to,
        stroke: 'var(--control)',
        strokeDasharray: '2 3',
      }),
      Plot.text([rule], {
        x: from,
        y: rule,
        text: () => `1.345 σ̂ = ${signed(rule, 1)}`,
        textAnchor: 'start',
        dx: 4,
        dy: -8,
        fill: 'var(--ink-soft)',
        stroke: 'var(--ground)',
        strokeWidth: 3,
      }),
      Plot.dot(residuals, {
        x: 'prediction',
        y: 'residual',
        r: 5,
        stroke: 'var(--target)',
        strokeOpacity: 0.35,
      }),
      Plot.dot(residuals, {
        x: 'prediction',
        y: 'residual',
        r: ({ weight }: Residual) => 5 * Math.sqrt(weight),
        fill: 'var(--target)',
        fillOpacity: 0.55,
      }),
    ],
  });
  for (const guide of figure.querySelectorAll('.guide')) guide.setAttribute('data-term', 'delta');
  return figure;
}

function spoken({ residuals, delta, rule, unit }: ResidualPlot): string {
  const beyond = residuals.filter(({ residual }) => Math.abs(residual) > delta).length;
  return (
    `${residuals.length} residuals over their predictions, in ${unit}; ${beyond} lie beyond δ = ${signed(delta, 1)}. ` +
    `The rule 1.345 σ̂ gives ${signed(rule, 1)}.`
  );
}
