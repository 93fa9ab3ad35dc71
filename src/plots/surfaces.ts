import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { signed } from './signed.ts';
import { isNarrow } from './sizes.ts';
import { readSurfaces, type SurfacePoint, type SurfaceReading } from './surfaceReading.ts';

/** Contour lines at these losses, closer where surfaces are flat. */
const levels = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 4, 8];

/** Surfaces over weight and bias beside each other, one per gamma, the lowest point of each ringed. */
export function surfacesPlot(
  points: readonly SurfacePoint[],
  width: number,
  document?: Document,
): SVGSVGElement {
  const readings = readSurfaces(points);
  const columns = isNarrow(width) ? 2 : readings.length;
  const place = new Map(
    readings.map(({ gamma }, i) => [gamma, { fx: i % columns, fy: Math.floor(i / columns) }]),
  );
  const facet = {
    fx: ({ gamma }: SurfacePoint) => place.get(gamma)?.fx,
    fy: ({ gamma }: SurfacePoint) => place.get(gamma)?.fy,
  };
  const lowest = readings.map((reading) => reading.lowest);
  const rows = Math.ceil(readings.length / columns);
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(readings),
    told: {
      axes: ['gamma', 'loss'],
      series: [
        { label: 'lowest', points: readings.map(({ gamma, lowest }) => [gamma, lowest.loss] as const) },
        { label: 'in the middle', points: readings.map(({ gamma, middle }) => [gamma, middle] as const) },
        { label: 'highest', points: readings.map(({ gamma, highest }) => [gamma, highest.loss] as const) },
      ],
    },
    width,
    height: Math.round(rows * (width / columns) * 0.95 + 60),
    marginLeft: 34,
    marginBottom: 46,
    marginTop: 34,
    marginRight: 8,
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.18 },
    x: { label: 'weight', ticks: 4 },
    y: { label: 'bias', ticks: 4 },
    marks: [
      Plot.contour(points, {
        ...facet,
        x: 'weight',
        y: 'bias',
        value: 'loss',
        interpolate: 'barycentric',
        thresholds: levels,
        fill: 'var(--loss)',
        fillOpacity: 0.09,
        stroke: 'var(--loss)',
        strokeOpacity: 0.45,
        clip: true,
      }),
      Plot.dot(lowest, {
        ...facet,
        x: 'weight',
        y: 'bias',
        r: 4.5,
        fill: 'var(--ground)',
        stroke: 'var(--ink)',
        strokeWidth: 2,
      }),
      Plot.text(lowest, {
        ...facet,
        frameAnchor: 'top-left',
        dy: -14,
        text: ({ gamma }: SurfacePoint) => `γ = ${gamma}`,
        fontWeight: 650,
      }),
    ],
  });
}

function spoken(readings: readonly SurfaceReading[]): string {
  const each = readings.map(
    ({ gamma, lowest, highest }) =>
      `gamma ${gamma}: lowest ${rounded(lowest.loss)} at weight ${signed(lowest.weight)}, bias ${signed(lowest.bias)}; highest ${rounded(highest.loss)}`,
  );
  return `Contours of the loss over weight and bias. ${each.join('. ')}.`;
}

const rounded = (value: number) => String(Number(value.toPrecision(3)));
