import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { labels } from '../../plots/labels.ts';
import { atWidth } from '../../plots/sizes.ts';

export interface FocalCurve {
  label: string;
  /** A colour of the tokens. */
  colour: string;
  dash?: string;
  thin?: boolean;
  points: readonly { p: number; loss: number }[];
}

const highest = 3;

/** Losses over the probability of what happened, over what they were `before`: from surely wrong on the left to surely right on the right. */
export function focalCurves(
  curves: readonly FocalCurve[],
  width: number,
  document?: Document,
  before: readonly FocalCurve[] = [],
): SVGSVGElement {
  return drawPlot({
    ...(document && { document }),
    ariaLabel: curves.map(spoken).join(' '),
    told: {
      axes: ['p_t', 'loss'],
      series: curves.map(({ label, points }) => ({
        label,
        points: points.map(({ p, loss }) => [p, loss] as const),
      })),
    },
    width,
    ...atWidth({ height: 270, marginTop: 32, marginBottom: 46, marginLeft: 34, marginRight: 12 }, width),
    x: {
      domain: [0, 1],
      label: 'pₜ, the probability of what happened',
      ticks: 5,
    },
    y: { domain: [0, highest], label: 'loss ℓ, nats', ticks: 4 },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      ...before
        .filter(({ thin }) => !thin)
        .map(({ points, colour }) =>
          Plot.line([...points], {
            x: 'p',
            y: 'loss',
            stroke: colour,
            strokeWidth: 2,
            strokeOpacity: 0.3,
            clip: true,
          }),
        ),
      ...curves.map(({ points, colour, dash, thin }) =>
        Plot.line([...points], {
          x: 'p',
          y: 'loss',
          stroke: colour,
          strokeWidth: thin ? 1.5 : 3,
          strokeDasharray: dash,
          clip: true,
        }),
      ),
      labels({
        points: curves.flatMap((curve, i) => nameBeside(curve, labelHeight(i, curves.length))),
        lines: curves.map(({ points }) => points.map(({ p, loss }) => [p, loss] as const)),
      }),
    ],
  });
}

/** Each name stands at a height of its own, beside its curve: no two can touch. */
const labelHeight = (i: number, count: number) => highest * (0.92 - (0.6 * i) / Math.max(1, count));

function nameBeside({ label, colour, points }: FocalCurve, height: number) {
  const place = points.find(({ loss }) => loss <= height) ?? points[0];
  return place ? [{ x: place.p, y: place.loss, text: label, colour, off: 12 }] : [];
}

function spoken({ label, points }: FocalCurve): string {
  const at = (p: number) => points.find((point) => point.p >= p - 1e-9)?.loss.toFixed(4) ?? '';
  return `Loss of ${label} over p_t: ${[0.1, 0.5, 0.9].map((p) => `${at(p)} at ${p}`).join(', ')}.`;
}
