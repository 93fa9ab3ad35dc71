import { median } from '../../training/data/location.ts';

/**
 * The spread σ̂ of the ordinary residuals, in their unit: 1.4826 times the median absolute deviation from the median.
 *
 * The factor makes it the standard deviation of Gaussian data; a minority of strange values, however far, hardly
 * moves it. `residualSpread([-1, 0, 1, 50])` is 1.4826.
 *
 * F. R. Hampel, “The Influence Curve and Its Role in Robust Estimation” (1974), doi:10.1080/01621459.1974.10482962.
 */
export function residualSpread(residuals: readonly number[]): number {
  const middle = median(residuals);
  return 1.4826 * median(residuals.map((residual) => Math.abs(residual - middle)));
}

/** Huber's δ by rule: 1.345 σ̂, which on clean Gaussian data keeps 95 % of the precision of the mean. */
export const deltaByRule = (residuals: readonly number[]): number => 1.345 * residualSpread(residuals);
