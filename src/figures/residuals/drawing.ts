import { residualsOf } from '../../training/metrics/lineFit.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { bestLine, pullOf } from '../outliers/bestLine.ts';
import type { ResidualData, ResidualState } from './fields.ts';
import { type Residual, type ResidualPlot, residualPlot } from './plot.ts';
import { deltaByRule } from './residualSpread.ts';

/** What a residual plot says of one δ. */
export interface ResidualsSaid {
  of: number;
  beyond: number;
  /** Those beyond δ count as this many examples within it: their weights added up. */
  weightBeyond: number;
  rule: number;
  /** The largest residuals, largest first. */
  largest: readonly Residual[];
}

/** Fits a line to the points and reads its residuals: how many lie beyond δ, and what each then weighs. */
export function read(
  { delta, fit }: ResidualState,
  { points, axes }: Pick<ResidualData, 'points' | 'axes'>,
): Reading<ResidualsSaid, ResidualPlot> {
  const errors = residualsOf(bestLine(fit, points, delta), points);
  const pulls = pullOf('huber', { delta })(errors);
  const residuals = errors.map((residual, i) => ({
    input: points[i]?.x ?? Number.NaN,
    residual,
    weight: residual === 0 ? 1 : (pulls[i] as number) / residual,
  }));
  const beyond = residuals.filter(({ residual }) => Math.abs(residual) > delta);
  const rule = deltaByRule(errors);
  return {
    said: {
      of: residuals.length,
      beyond: beyond.length,
      weightBeyond: beyond.reduce((sum, { weight }) => sum + weight, 0),
      rule,
      largest: residuals.toSorted((a, b) => Math.abs(b.residual) - Math.abs(a.residual)).slice(0, 5),
    },
    plot: { residuals, delta, rule, ...axes },
  };
}

export const draw = (plot: ResidualPlot, width: number, { document }: DrawOptions<ResidualPlot> = {}) => [
  residualPlot(plot, width, document).outerHTML,
];
