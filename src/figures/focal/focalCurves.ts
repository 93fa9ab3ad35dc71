import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';

export interface FocalCurve {
  label: string;
  /** A colour of the tokens. */
  colour: string;
  dash?: string;
  thin?: boolean;
  points: readonly { p: number; loss: number }[];
}

const highest = 3;

/** Losses over the probability of what happened: from surely wrong on the left to surely right on the right. */
export function focalCurves(
  curves: readonly FocalCurve[],
  width: number,
  document?: Document,
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
    height: Math.round(width * 0.8),
    marginTop: 26,
    marginBottom: 38,
    marginLeft: 34,
    marginRight: 12,
    style: { fontSize: '12px' },
    x: {
      domain: [0, 1],
      label: 'p_t, the probability of what happened',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 5,
      tickSize: 3,
    },
    y: { domain: [0, highest], label: 'loss ℓ, nats', labelArrow: 'none', ticks: 4, tickSize: 3 },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
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
      ...curves.map((curve, i) => nameBeside(curve, labelHeight(i, curves.length))),
    ],
  });
}

/** Each name stands at a height of its own, beside its curve: no two can touch. */
const labelHeight = (i: number, count: number) => highest * (0.92 - (0.6 * i) / Math.max(1, count));

function nameBeside({ label, colour, points }: FocalCurve, height: number) {
  const place = points.find(({ loss }) => loss <= height) ?? points[0];
  return Plot.text(place ? [place] : [], {
    x: 'p',
    y: 'loss',
    text: () => label,
    textAnchor: 'start',
    dx: 8,
    fill: colour,
    fontWeight: 600,
    stroke: 'var(--ground)',
    strokeWidth: 4,
  });
}

function spoken({ label, points }: FocalCurve): string {
  const at = (p: number) => points.find((point) => point.p >= p - 1e-9)?.loss.toFixed(4) ?? '';
  return `Loss of ${label} over p_t: ${[0.1, 0.5, 0.9].map((p) => `${at(p)} at ${p}`).join(', ')}.`;
}
