import * as Plot from '@observablehq/plot';
import type { CurveAxis } from './curveAxis.ts';
import { drawPlot } from './drawPlot.ts';
import type { CurvePoint } from './lossCurve.ts';
import type { Measure } from './panelFrame.ts';
import { signed } from './signed.ts';

/** A curve without its name, to be recognised; its label gives values, so that screen readers get the same clues. */
export function smallCurve(
  points: readonly CurvePoint[],
  axis: CurveAxis,
  measure: Measure,
  document?: Document,
): SVGSVGElement {
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(points, axis, measure),
    told: null,
    width: 260,
    height: 164,
    marginLeft: 30,
    marginBottom: 40,
    marginTop: 10,
    marginRight: 8,
    x: { domain: [...axis.x], label: axis.letter, ticks: [...axis.xTicks] },
    y: { domain: [...axis[measure]], label: null, ticks: [...axis[`${measure}Ticks`]] },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.ruleX([0], { stroke: 'var(--rule)' }),
      Plot.line([...points], {
        x: 'x',
        y: measure,
        stroke: `var(--${measure})`,
        strokeWidth: 2.5,
        clip: true,
      }),
    ],
  });
}

function spoken(points: readonly CurvePoint[], { xTicks, letter }: CurveAxis, measure: Measure): string {
  const values = xTicks.map((tick) => {
    const nearest = points.reduce((best, point) =>
      Math.abs(point.x - tick) < Math.abs(best.x - tick) ? point : best,
    );
    return `${signed(nearest[measure], 1)} at ${signed(tick, 0)}`;
  });
  return `A curve of the ${measure} over ${letter}: ${values.join(', ')}.`;
}
