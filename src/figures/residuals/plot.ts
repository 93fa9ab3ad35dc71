import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips } from '../../plots/grips.ts';
import { labels } from '../../plots/labels.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { signed } from '../../plots/signed.ts';
import { residualFrame } from './frame.ts';

/** One example: its input, how far its prediction is from its target, and how much it then weighs. */
export interface Residual {
  input: number;
  residual: number;
  /** Its pull divided by its residual: 1 under the squared error. */
  weight: number;
}

export interface ResidualPlot {
  residuals: readonly Residual[];
  delta: number;
  /** The δ that a rule proposes. */
  rule: number;
  /** What the inputs are, with their unit. */
  inputLabel: string;
  /** The unit of the residuals. */
  unit: string;
}

/** Residuals over inputs; the area of a dot is the example's weight, the band is what lies within δ. */
export function residualPlot(plot: ResidualPlot, width: number, document?: Document): SVGSVGElement {
  const { residuals, delta, rule, inputLabel, unit } = plot;
  const places = { x: ({ input }: Residual, i: number) => input + apart(i), y: 'residual' };
  const frame = residualFrame(width);
  const [from, to] = frame.x;
  const sides = [-1, 1];
  const figure = drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: {
      axes: [inputLabel, 'residual'],
      series: [
        {
          label: 'residuals',
          points: residuals
            .toSorted((a, b) => a.input - b.input || a.residual - b.residual)
            .map(({ input, residual }) => [input, residual] as const),
        },
      ],
    },
    ...frame,
    x: {
      domain: [...frame.x],
      label: inputLabel,
      ticks: 6,
    },
    y: {
      domain: [...frame.y],
      label: `residual r = prediction − target, ${unit}`,
      ticks: 6,
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
      Plot.ruleY(sides, {
        y: (side) => side * rule,
        x1: from,
        x2: to,
        stroke: 'var(--control)',
        strokeDasharray: '2 3',
      }),
      ...grips(sides, { x: () => to, y: (side) => side * delta, fill: 'var(--loss)' }),
      Plot.dot(residuals, { ...places, r: 4.5, stroke: 'var(--target)', strokeOpacity: 0.4 }),
      Plot.dot(residuals, {
        ...places,
        r: ({ weight }: Residual) => 4.5 * Math.sqrt(weight),
        fill: 'var(--target)',
        fillOpacity: 0.6,
      }),
      labels({
        ends: sides.map((side) => ({
          x: to,
          y: side * delta,
          text: side < 0 ? '−δ' : 'δ',
          colour: 'var(--loss)',
          off: 24,
        })),
        points: [
          // At the left edge, above the line that the rule draws.
          {
            x: from + 1.6,
            y: rule,
            text: `1.345 σ̂ = ${signed(rule, 1)}`,
            colour: 'var(--ink-soft)',
            off: 11,
          },
          ...extremes(residuals).map(({ input, residual }) => ({
            x: input,
            y: residual,
            text: `${signed(residual, 1)} ${unit}`,
            colour: 'var(--target)',
            off: 13,
          })),
        ],
        dots: residuals.map(({ input, residual }, i) => [input + apart(i), residual] as const),
      }),
    ],
  });
  markTerm(figure, '.guide', 'delta');
  markTerm(figure, '[data-mark="y-axis label"]', 'r');
  return figure;
}

/** The one residual that stretches the axis, named so that the height is worth its space. */
const extremes = (residuals: readonly Residual[]) =>
  residuals.toSorted((a, b) => Math.abs(b.residual) - Math.abs(a.residual)).slice(0, 1);

/** Inputs that are whole numbers would lie on top of each other: each dot is moved aside by up to a third. */
const apart = (i: number) => (((i * 0.618) % 1) - 0.5) * 0.66;

function spoken({ residuals, delta, rule, unit }: ResidualPlot): string {
  const beyond = residuals.filter(({ residual }) => Math.abs(residual) > delta).length;
  return (
    `${residuals.length} residuals in ${unit}; ${beyond} lie beyond δ = ${signed(delta, 1)}. ` +
    `The rule 1.345 σ̂ gives ${signed(rule, 1)}.`
  );
}
