import { type Point, residualsOf } from '../../training/metrics/lineFit.ts';
import { bestLine, pullOf } from '../outliers/playgroundDrawing.ts';
import { type Residual, type ResidualPlot, residualPlot } from './plot.ts';
import { deltaByRule } from './residualSpread.ts';
import type { ResidualState } from './residualState.ts';

/** What a residual plot says of one δ. */
export interface ResidualReading {
  plot: ResidualPlot;
  beyond: number;
  /** Those beyond δ count as this many examples within it: their weights added up. */
  weightBeyond: number;
  /** The largest residuals, largest first. */
  largest: readonly Residual[];
}

/** Fits a line to the points and reads its residuals: how many lie beyond δ, and what each then weighs. */
export function readResiduals(
  points: readonly Point[],
  { delta, fit }: ResidualState,
  axes: Pick<ResidualPlot, 'inputLabel' | 'unit'>,
): ResidualReading {
  const line = bestLine(fit, points, delta);
  const errors = residualsOf(line, points);
  const pulls = pullOf('huber', { delta })(errors);
  const residuals = errors.map((residual, i) => ({
    input: (points[i] as Point).x,
    residual,
    weight: residual === 0 ? 1 : (pulls[i] as number) / residual,
  }));
  const beyond = residuals.filter(({ residual }) => Math.abs(residual) > delta);
  return {
    plot: { residuals, delta, rule: deltaByRule(errors), ...axes },
    beyond: beyond.length,
    weightBeyond: beyond.reduce((sum, { weight }) => sum + weight, 0),
    largest: residuals.toSorted((a, b) => Math.abs(b.residual) - Math.abs(a.residual)).slice(0, 5),
  };
}

/** The plot as HTML, for a figure of the given width. */
export function drawResiduals(plot: ResidualPlot, width: number, document?: Document): string {
  return residualPlot(plot, width, document).outerHTML;
}
