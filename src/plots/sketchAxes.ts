import * as Plot from '@observablehq/plot';
import type { CurveAxis } from './curveAxis.ts';
import { drawPlot } from './drawPlot.ts';
import type { Frame, Measure } from './panelFrame.ts';

/** Size and scales of a figure to draw in, shared by its axes and the pointer. */
export const sketchFrame = (axis: CurveAxis, measure: Measure): Frame => ({
  width: 360,
  height: 230,
  marginLeft: 44,
  marginRight: 10,
  marginTop: 34,
  marginBottom: 44,
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
    x: {
      domain: [...x],
      label: axis.label,
      ticks: [...axis.xTicks],
    },
    y: {
      domain: [...y],
      label: measure,
      ticks: [...axis[`${measure}Ticks`]],
    },
    marks: [
      Plot.frame({ stroke: 'var(--rule)' }),
      Plot.ruleY([0], { stroke: 'var(--control)' }),
      Plot.ruleX([0], { stroke: 'var(--rule)' }),
    ],
  });
}
