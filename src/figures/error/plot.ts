import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips, spots } from '../../plots/grips.ts';
import { labels } from '../../plots/labels.ts';
import { markTerm } from '../../plots/markTerm.ts';
import { signed } from '../../plots/signed.ts';
import { distanceAt, errorFrame } from './frame.ts';
import { words } from './words.ts';

export interface ErrorPlot {
  error: number;
  squared: number;
  absolute: number;
}

/** A square upon the axis, from the target to `to`. */
const square = (to: number, options: Plot.RectOptions) =>
  Plot.rect([to], { x1: 0, x2: to, y1: 0, y2: Math.abs(to), ...options });

/** One error on its axis: the square above it has the area that the squared error is, the bar below the length of the absolute. */
export function errorPlot(
  { error, squared, absolute }: ErrorPlot,
  width: number,
  document?: Document,
  before?: ErrorPlot,
): SVGSVGElement {
  const frame = errorFrame(width);
  const unit = error < 0 ? -1 : 1;
  const figure = drawPlot({
    ...(document && { document }),
    ariaLabel: words.spoken(signed(error, 1), squared.toFixed(2), absolute.toFixed(1)),
    told: {
      axes: [words.error, words.cost],
      series: [
        { label: words.squared, points: [[error, squared]] },
        { label: words.absolute, points: [[error, absolute]] },
      ],
    },
    ...frame,
    x: { domain: [...frame.x], label: words.axis, ticks: 6 },
    y: { domain: [...frame.y], axis: null },
    marks: [
      before ? square(before.error, { stroke: 'var(--loss)', strokeOpacity: 0.3, strokeWidth: 1.5 }) : null,
      square(error, { fill: 'var(--loss)', fillOpacity: 0.13, stroke: 'var(--loss)', strokeWidth: 2 }),
      square(unit, { stroke: 'var(--ink-soft)', strokeDasharray: '3 3' }),
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.ruleY([distanceAt], {
        x1: 0,
        x2: error,
        stroke: 'var(--compare-1)',
        strokeWidth: 5,
        className: 'distance',
      }),
      spots([{ x: 0, y: 0 }], { x: 'x', y: 'y', fill: 'var(--target)' }),
      ...grips([{ x: error, y: 0 }], { x: 'x', y: 'y', fill: 'var(--prediction)' }),
      labels({
        points: [
          {
            x: error / 2,
            y: absolute,
            text: words.area(squared.toFixed(2)),
            colour: 'var(--loss)',
            weight: 650,
            below: absolute > 1,
            off: 15,
          },
          {
            x: error,
            y: distanceAt,
            text: words.length(absolute.toFixed(1)),
            colour: 'var(--compare-1)',
            weight: 650,
            off: 12,
          },
          { x: 0, y: 0, text: words.target, colour: 'var(--target)', off: 13, below: true },
        ],
        lines: [
          [
            [0, 1],
            [unit, 1],
            [unit, 0],
          ],
          [
            [0, 0],
            [0, absolute],
          ],
          [
            [0, distanceAt],
            [error, distanceAt],
          ],
        ],
        dots: [[error, 0]],
      }),
    ],
  });
  markTerm(figure, '.distance', 'r');
  return figure;
}
