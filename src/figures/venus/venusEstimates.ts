import { huberLocation, mean, median } from '../../training/data/location.ts';
import { packagedVenus } from '../../training/data/packagedData.ts';
import type { LocationsPlot } from './plot.ts';
import { venusWords } from './words.ts';

/** Mean, median and Huber location of Herndon's observations, with and without the reading that Chauvenet doubts. */
export function venusEstimates(delta: number): { plot: LocationsPlot; source: string } {
  const { residuals, unit, source } = packagedVenus();
  const doubted = Math.min(...residuals);
  const kept = residuals.filter((residual) => residual !== doubted);
  const estimate = (label: string, colour: string, locate: (values: readonly number[]) => number) => ({
    label,
    colour,
    withAll: locate(residuals),
    without: locate(kept),
  });
  return {
    source,
    plot: {
      values: residuals,
      doubted,
      axis: unit,
      estimates: [
        estimate(venusWords.mean, 'var(--compare-4)', mean),
        estimate(venusWords.huber(delta), 'var(--loss)', (values) => huberLocation(values, delta)),
        estimate(venusWords.median, 'var(--compare-2)', median),
      ],
    },
  };
}
