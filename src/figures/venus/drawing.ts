import { huberLocation, mean, median } from '../../training/data/location.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { type LocationsPlot, observationsPlot, shiftsPlot } from './plot.ts';
import { words } from './words.ts';

export interface VenusData {
  /** Seconds of arc. */
  residuals: readonly number[];
  unit: string;
  /** Where the Huber loss turns into a line, in seconds of arc. */
  delta: number;
}

/** Mean, median and Huber location of Herndon's observations, with and without the reading that Chauvenet doubts. */
export function read(
  _state: object,
  { residuals, unit, delta }: VenusData,
): Reading<LocationsPlot, LocationsPlot> {
  const doubted = Math.min(...residuals);
  const kept = residuals.filter((residual) => residual !== doubted);
  const estimate = (label: string, colour: string, locate: (values: readonly number[]) => number) => ({
    label,
    colour,
    withAll: locate(residuals),
    without: locate(kept),
  });
  const plot = {
    values: residuals,
    doubted,
    axis: unit,
    estimates: [
      estimate(words.mean, 'var(--compare-4)', mean),
      estimate(words.huber(delta), 'var(--loss)', (values) => huberLocation(values, delta)),
      estimate(words.median, 'var(--compare-2)', median),
    ],
  };
  return { said: plot, plot };
}

export const draw = (plot: LocationsPlot, width: number, { document }: DrawOptions<LocationsPlot> = {}) => [
  observationsPlot(plot, width, document).outerHTML,
  shiftsPlot(plot, width, document).outerHTML,
];
