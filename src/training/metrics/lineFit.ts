/** A point of a plane; both coordinates in units of their own. */
export interface Point {
  x: number;
  y: number;
}

/** The line y = intercept + slope · x. */
export interface Line {
  intercept: number;
  slope: number;
}

/** The slope of a loss at each residual. */
export type Pull = (residuals: readonly number[]) => readonly number[];

const at = (line: Line, x: number): number => line.intercept + line.slope * x;

/** Prediction minus target, point by point. */
export const residualsOf = (line: Line, points: readonly Point[]): number[] =>
  points.map(({ x, y }) => at(line, x) - y);

/**
 * The line with the least weighted sum of squared residuals, by the closed formula; every weight is 1 unless told.
 * Points one above the other do not decide a slope: the line is then level.
 */
export function leastSquares(
  points: readonly Point[],
  weights: readonly number[] = points.map(() => 1),
): Line {
  const total = sum(weights);
  const mean = (of: (point: Point) => number) =>
    sum(points.map((point, i) => (weights[i] as number) * of(point))) / total;
  const x = mean((point) => point.x);
  const y = mean((point) => point.y);
  const spread = mean((point) => (point.x - x) ** 2);
  const slope = spread > 1e-12 ? mean((point) => (point.x - x) * (point.y - y)) / spread : 0;
  return { intercept: y - slope * x, slope };
}

/**
 * A line with the least sum of absolute residuals: some best line passes through two of the points, so each pair is
 * tried (three hundred points would be too many, thirty are not). Where several are equally good, the first is given.
 *
 * P. Bloomfield and W. L. Steiger, “Least Absolute Deviations” (1983), doi:10.1007/978-1-4684-8574-5.
 */
export function leastAbsolute(points: readonly Point[]): Line {
  const level = leastSquares(points);
  let best = { line: level, cost: Number.POSITIVE_INFINITY };
  for (const [i, a] of points.entries()) {
    for (const b of points.slice(i + 1)) {
      if (a.x === b.x) continue;
      const slope = (b.y - a.y) / (b.x - a.x);
      const line = { intercept: a.y - slope * a.x, slope };
      const cost = sum(residualsOf(line, points).map(Math.abs));
      if (cost < best.cost - 1e-12) best = { line, cost };
    }
  }
  return best.line;
}

/**
 * The line that minimises the sum of any convex loss whose pull grows no faster than its residual, such as Huber or
 * log-cosh: least squares with weights pull(r)/r, over and over (iteratively reweighted least squares).
 * `start` is where to begin: the last answer, when the points have moved a little.
 *
 * P. J. Huber and E. M. Ronchetti, “Robust Statistics” (2009).
 */
export function reweighted(points: readonly Point[], pull: Pull, start: Line, rounds = 200): Line {
  let line = start;
  for (let round = 0; round < rounds; round++) {
    // At 0 the quotient is a limit: a residual this small has reached it.
    const residuals = residualsOf(line, points).map((r) => (Math.abs(r) < 1e-3 ? 1e-3 : r));
    const pulls = pull(residuals);
    const weights = residuals.map((r, i) => (pulls[i] as number) / r);
    const next = leastSquares(points, weights);
    const moved = Math.abs(next.slope - line.slope) + Math.abs(next.intercept - line.intercept);
    line = next;
    if (moved < 1e-6) break;
  }
  return line;
}

/** How far a line is from its points, in four readings. */
export interface FitReadings {
  /** Squared unit of y. */
  mse: number;
  /** Unit of y. */
  rmse: number;
  /** Unit of y. */
  mae: number;
  /** The share of the variance of y that the line accounts for: 1 is all, 0 is no better than the mean; no unit. */
  rSquared: number;
}

export function readingsOf(line: Line, points: readonly Point[]): FitReadings {
  const residuals = residualsOf(line, points);
  const mean = sum(points.map(({ y }) => y)) / points.length;
  const squares = sum(residuals.map((r) => r * r));
  const variation = sum(points.map(({ y }) => (y - mean) ** 2));
  const mse = squares / points.length;
  return {
    mse,
    rmse: Math.sqrt(mse),
    mae: sum(residuals.map(Math.abs)) / points.length,
    rSquared: 1 - squares / variation,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
