import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { labels } from './labels.ts';
import { atWidth, isNarrow } from './sizes.ts';

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
  const narrow = isNarrow(width);
  const frame = atWidth(
    {
      height: narrow ? 288 : 360,
      marginTop: 32,
      marginBottom: 46,
      marginLeft: 40,
      marginRight: narrow ? 100 : 140,
    },
    width,
  );
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
    x: {
      domain: [0, 1],
      label: 'recall: share of positives found',
      ticks: 5,
    },
    y: {
      domain: [0, 1],
      label: 'precision: share of the called that are positive',
      ticks: 5,
      grid: true,
    },
    marks: [
      wanted === undefined
        ? null
        : Plot.ruleY([wanted], { stroke: 'var(--control)', strokeDasharray: '2 3' }),
      ...curves.map(({ colour, dash, points }) =>
        Plot.line([{ recall: 0, precision: points[0]?.precision ?? 0 }, ...points], {
          x: 'recall',
          y: 'precision',
          curve: 'step-before',
          stroke: colour,
          strokeWidth: 2.5,
          strokeDasharray: dash,
        }),
      ),
      labels({
        ends: curves.map(({ label, colour, points }) => ({
          x: 1,
          y: points.at(-1)?.precision ?? 0,
          text: label,
          colour,
        })),
      }),
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
