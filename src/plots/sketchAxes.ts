import * as Plot from '@observablehq/plot';
import type { CurveAxis } from './curveAxis.ts';
import { drawPlot } from './drawPlot.ts';
import type { Frame, Measure } from './panelFrame.ts';

/** Size and scales of a figure to draw in: what the axes and the hand share. */
export const sketchFrame = (axis: CurveAxis, measure: Measure): Frame => ({
  width: 480,
  height: 260,
  marginLeft: 34,
  marginRight: 12,
  marginTop: 12,
  marginBottom: 36,
  x: axis.x,
  y: axis[measure],
});

/** Axes without a curve, to draw one in. */
export function sketchAxes(axis: CurveAxis, measure: Measure, document?: Document): SVGSVGElement {
  const { x, y, ...size } = sketchFrame(axis, measure);
  return drawPlot({
    ...(document && { document }),
    ...size,
    ariaLabel: `Empty axes: ${axis.label} from ${x[0]} to ${x[1]}, ${measure} from ${y[0]} to ${y[1]}.`,
    told: null,
    style: { fontSize: '12px' },
    x: {
      domain: [...x],
      label: axis.label,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: [...axis.xTicks],
      tickSize: 3,
    },
    y: {
      domain: [...y],
      label: measure,
      labelArrow: 'none',
      ticks: [...axis[`${measure}Ticks`]],
      tickSize: 3,
    },
    marks: [
      Plot.frame({ stroke: 'var(--rule)' }),
      Plot.ruleY([0], { stroke: 'var(--control)' }),
      Plot.ruleX([0], { stroke: 'var(--rule)' }),
    ],
  });
}
