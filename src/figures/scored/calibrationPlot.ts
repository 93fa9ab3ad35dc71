import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { labels } from '../../plots/labels.ts';
import { atWidth } from '../../plots/sizes.ts';

export interface CalibrationCurve {
  label: string;
  /** A colour of the tokens. */
  colour: string;
  dash?: string;
  bins: readonly { predicted: number; observed: number; count: number }[];
}

/** Observed against predicted frequency: a calibrated classifier lies on the diagonal. Dots grow with their examples. */
export function calibrationPlot(
  curves: readonly CalibrationCurve[],
  width: number,
  document?: Document,
): SVGSVGElement {
  const frame = atWidth(
    { height: 280, marginTop: 32, marginBottom: 46, marginLeft: 40, marginRight: 96 },
    width,
  );
  return drawPlot({
    ...(document && { document }),
    ariaLabel: curves.map(spoken).join(' '),
    told: {
      axes: ['predicted', 'observed'],
      series: curves.map(({ label, bins }) => ({
        label,
        points: bins.map(({ predicted, observed }) => [predicted, observed] as const),
      })),
    },
    width,
    ...frame,
    x: {
      domain: [0, 1],
      label: 'predicted probability',
      ticks: 5,
    },
    y: { domain: [0, 1], label: 'share that is positive', ticks: 5 },
    r: { range: [0, 9] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: 'var(--control)', strokeDasharray: '2 3' },
      ),
      ...curves.flatMap(({ colour, dash, bins }) => [
        Plot.line([...bins], {
          x: 'predicted',
          y: 'observed',
          stroke: colour,
          strokeWidth: 2.5,
          strokeDasharray: dash,
        }),
        Plot.dot([...bins], { x: 'predicted', y: 'observed', r: 'count', fill: colour, fillOpacity: 0.6 }),
      ]),
      labels({
        ends: curves.flatMap(({ label, colour, bins }) =>
          bins.slice(-1).map(({ predicted, observed }) => ({
            x: predicted,
            y: observed,
            text: label,
            colour,
            off: 14,
          })),
        ),
      }),
    ],
  });
}

function spoken({ label, bins }: CalibrationCurve): string {
  const pairs = bins.map(({ predicted, observed }) => `${observed.toFixed(2)} at ${predicted.toFixed(2)}`);
  return `${label}, observed at predicted: ${pairs.join(', ')}.`;
}
