import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { atWidth } from '../../plots/sizes.ts';

interface Place {
  x: number;
  y: number;
}

export interface SamplesPlane {
  /** Stands above the plane. */
  title: string;
  real: readonly Place[];
  generated: readonly Place[];
  /** How far the plane reaches from 0, each way. */
  reach: number;
}

/** Real points as open rings and generated ones as filled dots, on one square plane. */
export function samplesPlane(
  { title, real, generated, reach }: SamplesPlane,
  width: number,
  document?: Document,
): SVGSVGElement {
  const inside = generated.filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= reach);
  const domain = [-reach, reach];
  const size = atWidth(
    { height: 324, marginTop: 34, marginRight: 12, marginBottom: 40, marginLeft: 34 },
    width,
  );
  const across = (width - size.marginLeft - size.marginRight) / (2 * reach);
  const up = (size.height - size.marginTop - size.marginBottom) / (2 * reach);
  // Rounded to whole pixels, which are indistinguishable among four hundred dots; a page of four planes is a kilobyte
  // smaller.
  const placed = (points: readonly Place[]) =>
    points.map(({ x, y }) => ({
      x: Math.round((x + reach) * across) / across - reach,
      y: Math.round((y + reach) * up) / up - reach,
    }));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `${title}. ${real.length} real points, ${generated.length} generated ones, ${generated.length - inside.length} of them outside the plane.`,
    told: {
      axes: ['x', 'y'],
      series: [
        { label: 'real', points: real.map(({ x, y }) => [x, y] as const) },
        { label: 'generated', points: inside.map(({ x, y }) => [x, y] as const) },
      ],
    },
    width,
    ...size,
    x: { domain, label: 'x', ticks: 5 },
    y: { domain, label: null, ticks: 5 },
    marks: [
      Plot.text([title], { frameAnchor: 'top-left', dy: -24, fontWeight: 650, fill: 'var(--ink)' }),
      Plot.dot(placed(real), { x: 'x', y: 'y', r: 3, stroke: 'var(--control)', strokeWidth: 1 }),
      Plot.dot(placed(inside), { x: 'x', y: 'y', r: 2.2, fill: 'var(--prediction)' }),
    ],
  });
}
