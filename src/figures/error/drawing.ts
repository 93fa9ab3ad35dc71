import type { DrawOptions, Reading } from '../drawing.ts';
import type { ErrorState } from './fields.ts';
import { type ErrorPlot, errorPlot } from './plot.ts';

/** What one error costs: the square's area and the bar's length, by arithmetic; a test holds them against the module. */
export function read({ error }: ErrorState): Reading<ErrorPlot, ErrorPlot> {
  const costs = { error, squared: error ** 2, absolute: Math.abs(error) };
  return { said: costs, plot: costs };
}

export const draw = (plot: ErrorPlot, width: number, { document, before }: DrawOptions<ErrorPlot> = {}) => [
  errorPlot(plot, width, document, before).outerHTML,
];
