import { explorable, type Parameters } from '../../plots/explorable.ts';
import { lossCurve } from '../../plots/lossCurve.ts';
import {
  type FitReadings,
  type Line,
  leastAbsolute,
  leastSquares,
  type Point,
  type Pull,
  readingsOf,
  reweighted,
} from '../../training/metrics/lineFit.ts';
import type { Fittable, PlaygroundState } from './playgroundState.ts';
import { type LinesPlot, linesThroughPoints, type NamedLine } from './plot.ts';

export interface FittedRow extends FitReadings, Line {
  label: string;
}

/** Everything the playground shows for one state: the plane's contents and the table of readings. */
export interface Fitted {
  plot: LinesPlot;
  rows: FittedRow[];
}

/** Each loss keeps its look, whichever others are shown. */
const looks: Record<Fittable, { colour: string; dash?: string }> = {
  mse: { colour: 'var(--loss)' },
  l1: { colour: 'var(--compare-1)', dash: '7 4' },
  huber: { colour: 'var(--compare-2)', dash: '2 3' },
  'log-cosh': { colour: 'var(--compare-3)', dash: '10 3 2 3' },
};

/** Fits the lines of a state; `ghosts` are the lines of an earlier one. */
export function fitLines(state: PlaygroundState, ghosts: readonly NamedLine[] = []): Fitted {
  const lines = state.shown.map((id) => namedLine(id, state));
  const { errors } = state;
  const of = errors === 'none' ? null : (lines[state.shown.indexOf(errors)] ?? namedLine(errors, state));
  return {
    plot: {
      points: state.points,
      lines,
      errors: of && { of, as: errors === 'mse' ? 'squares' : 'sticks' },
      ghosts,
    },
    rows: lines.map(({ label, intercept, slope }) => ({
      label,
      intercept,
      slope,
      ...readingsOf({ intercept, slope }, state.points),
    })),
  };
}

function namedLine(id: Fittable, { points, delta }: PlaygroundState): NamedLine {
  return { label: explorable(id).entry.label, ...looks[id], ...bestLine(id, points, delta) };
}

/** The line that minimises the module's loss `id`: exact for squares and distances, iterated for the others. */
export function bestLine(id: Fittable, points: readonly Point[], delta: number): Line {
  if (id === 'mse') return leastSquares(points);
  if (id === 'l1') return leastAbsolute(points);
  return reweighted(points, pullOf(id, id === 'huber' ? { delta } : {}), leastSquares(points));
}

/** How hard each residual pulls: the gradient of the module's loss `id`. */
export function pullOf(id: Fittable, parameters: Parameters): Pull {
  const { loss } = explorable(id);
  return (residuals) => lossCurve((r) => loss(r, parameters), residuals).map(({ gradient }) => gradient);
}

/** The plane as HTML, for a figure of the given width. */
export function drawPlane(plot: LinesPlot, width: number, document?: Document): string {
  return linesThroughPoints(plot, width, document).outerHTML;
}
