import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { spread } from './spread.ts';

export interface PrecisionRecallCurve {
  label: string;
  /** A colour of the tokens. */
  colour: string;
  dash?: string;
  /** From the highest threshold to the lowest. */
  points: readonly { precision: number; recall: number }[];
}

/** Precision against recall, one labelled step line per classifier; `wanted` draws a precision to be kept. */
export function precisionRecallPlot(
  curves: readonly PrecisionRecallCurve[],
  { wanted }: { wanted?: number },
  width: number,
  document?: Document,
): SVGSVGElement {
  const narrow = width < 520;
  const fontSize = narrow ? 12 : 13;
  const frame = {
    height: Math.round(width * (narrow ? 0.8 : 0.5)),
    marginTop: 26,
    marginBottom: 38,
    marginLeft: 40,
    marginRight: narrow ? 90 : 130,
  };
  const pixels = frame.height - frame.marginTop - frame.marginBottom;
  const ends = curves.map(({ points }) => points.at(-1)?.precision ?? 0);
  const heights = spread(ends, (fontSize + 4) / pixels);
  const lowest = Math.min(0, ...heights);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: curves.map((curve) => spoken(curve, wanted)).join(' '),
    told: {
      axes: ['recall', 'precision'],
      series: curves.map(({ label, points }) => ({
        label,
        points: points.map(({ recall, precision }) => [recall, precision] as const),
      })),
    },
    width,
    ...frame,
    style: { fontSize: `${fontSize}px` },
    x: {
      domain: [0, 1],
      label: 'recall: share of positives found',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 3,
      ticks: 5,
    },
    y: {
      domain: [0, 1],
      label: 'precision: share of the called that are positive',
      labelArrow: 'none',
      tickSize: 3,
      ticks: 5,
      grid: true,
    },
    marks: [
      wanted === undefined
        ? null
        : Plot.ruleY([wanted], { stroke: 'var(--control)', strokeDasharray: '2 3' }),
      ...curves.flatMap(({ label, colour, dash, points }, i) => [
        Plot.line([{ recall: 0, precision: points[0]?.precision ?? 0 }, ...points], {
          x: 'recall',
          y: 'precision',
          curve: 'step-before',
          stroke: colour,
          strokeWidth: 2.5,
          strokeDasharray: dash,
        }),
        Plot.text([label], {
          x: 1,
          y: () => (heights[i] as number) - lowest,
          text: (name: string) => name,
          textAnchor: 'start',
          dx: 8,
          fill: colour,
          fontWeight: 600,
        }),
      ]),
    ],
  });
}

function spoken({ label, points }: PrecisionRecallCurve, wanted: number | undefined): string {
  const at = (precision: number) => {
    const recalls = points.filter((point) => point.precision >= precision).map((point) => point.recall);
    return `recall ${Math.max(0, ...recalls).toFixed(2)} at precision ${precision}`;
  };
  return `${label}: ${[wanted ?? 0.5, 0.9].map(at).join(', ')}.`;
}
