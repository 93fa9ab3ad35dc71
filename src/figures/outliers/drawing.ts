import { explorable } from '../../plots/explorable.ts';
import { type FitReadings, type Line, readingsOf } from '../../training/metrics/lineFit.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { bestLine } from './bestLine.ts';
import type { Fittable, OutlierState } from './fields.ts';
import { type LinesPlot, linesThroughPoints, type NamedLine } from './plot.ts';

export interface FittedRow extends FitReadings, Line {
  label: string;
}

/** Each loss keeps its look, whichever others are shown. */
const looks: Record<Fittable, { colour: string; dash?: string }> = {
  mse: { colour: 'var(--loss)' },
  l1: { colour: 'var(--compare-1)', dash: '7 4' },
  huber: { colour: 'var(--compare-2)', dash: '2 3' },
  'log-cosh': { colour: 'var(--compare-3)', dash: '10 3 2 3' },
};

/** Fits the lines of a state, and reads how far each is from the points. */
export function read(state: OutlierState): Reading<readonly FittedRow[], LinesPlot> {
  const { points, shown, errors } = state;
  const lines = shown.map((id) => namedLine(id, state));
  const of = errors === 'none' ? null : (lines[shown.indexOf(errors)] ?? namedLine(errors, state));
  return {
    said: lines.map(({ label, intercept, slope }) => ({
      label,
      intercept,
      slope,
      ...readingsOf({ intercept, slope }, points),
    })),
    plot: { points, lines, errors: of && { of, as: errors === 'mse' ? 'squares' : 'sticks' } },
  };
}

const namedLine = (id: Fittable, { points, delta }: OutlierState): NamedLine => ({
  label: explorable(id).entry.label,
  ...looks[id],
  ...bestLine(id, points, delta),
});

export const draw = (plot: LinesPlot, width: number, { document, before }: DrawOptions<LinesPlot> = {}) => [
  linesThroughPoints(plot, width, { document, ghosts: before?.lines }).outerHTML,
];
