import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { spread } from '../../plots/spread.ts';

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
  const narrow = width < 520;
  const fontSize = narrow ? 12 : 13;
  const frame = {
    height: Math.round(width * (narrow ? 0.8 : 0.55)),
    marginTop: 26,
    marginBottom: 38,
    marginLeft: 40,
    marginRight: narrow ? 90 : 130,
  };
  const pixels = frame.height - frame.marginTop - frame.marginBottom;
  const ends = curves.map(({ bins }) => bins.at(-1));
  const heights = spread(
    ends.map((end) => end?.observed ?? 0),
    (fontSize + 4) / pixels,
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
    style: { fontSize: `${fontSize}px` },
    x: {
      domain: [0, 1],
      label: 'predicted probability',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 3,
      ticks: 5,
    },
    y: { domain: [0, 1], label: 'share that is positive', labelArrow: 'none', tickSize: 3, ticks: 5 },
    r: { range: [0, 9] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: 'var(--control)', strokeDasharray: '2 3' },
      ),
      ...curves.flatMap(({ label, colour, dash, bins }, i) => [
        Plot.line([...bins], {
          x: 'predicted',
          y: 'observed',
          stroke: colour,
          strokeWidth: 2.5,
          strokeDasharray: dash,
        }),
        Plot.dot([...bins], { x: 'predicted', y: 'observed', r: 'count', fill: colour, fillOpacity: 0.6 }),
        Plot.text(ends[i] ? [ends[i]] : [], {
          x: 'predicted',
          y: () => heights[i],
          text: () => label,
          textAnchor: 'start',
          dx: 14,
          fill: colour,
          fontWeight: 600,
          stroke: 'var(--ground)',
          strokeWidth: 4,
        }),
      ]),
    ],
  });
}

function spoken({ label, bins }: CalibrationCurve): string {
  const pairs = bins.map(({ predicted, observed }) => `${observed.toFixed(2)} at ${predicted.toFixed(2)}`);
  return `${label}, observed at predicted: ${pairs.join(', ')}.`;
}
