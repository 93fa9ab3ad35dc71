/** Readings of a classifier on data held out: plain numbers in, plain numbers out. */

/** `matrix[actual][predicted]` counts the examples of class `actual` that were taken for class `predicted`. */
export type ConfusionMatrix = readonly (readonly number[])[];

export function confusionMatrix(
  predicted: ArrayLike<number>,
  actual: ArrayLike<number>,
  classes: number,
): ConfusionMatrix {
  if (predicted.length !== actual.length) {
    throw new RangeError(
      `confusionMatrix: needs one prediction per label; got ${predicted.length} for ${actual.length} labels.`,
    );
  }
  const matrix = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  for (let k = 0; k < actual.length; k++) {
    const row = matrix[actual[k] as number] as number[];
    row[predicted[k] as number] = (row[predicted[k] as number] as number) + 1;
  }
  return matrix;
}

/** The share of each class that was found; NaN for a class without examples. */
export function perClassRecall(matrix: ConfusionMatrix): number[] {
  return matrix.map((row, c) => (row[c] as number) / total(row));
}

/** Of what was taken for each class, the share that belongs to it; NaN for a class that was never predicted. */
export function perClassPrecision(matrix: ConfusionMatrix): number[] {
  return matrix.map((row, c) => (row[c] as number) / total(matrix.map((other) => other[c] as number)));
}

export function accuracy(matrix: ConfusionMatrix): number {
  return total(matrix.map((row, c) => row[c] as number)) / total(matrix.map(total));
}

export interface OperatingPoint {
  /** Examples that score at least this are called positive. */
  threshold: number;
  precision: number;
  recall: number;
}

/**
 * Precision and recall at every threshold that makes a difference, from the highest to the lowest.
 *
 * `scores` are probabilities or logits; `labels` are 0 or 1. Throws when there is no positive, as recall then means
 * nothing.
 */
export function precisionRecallCurve(scores: ArrayLike<number>, labels: ArrayLike<number>): OperatingPoint[] {
  const ranked = Array.from({ length: scores.length }, (_, k) => ({
    score: scores[k] as number,
    positive: labels[k] === 1,
  })).sort((a, b) => b.score - a.score);
  const positives = ranked.filter((example) => example.positive).length;
  if (positives === 0) throw new RangeError('precisionRecallCurve: needs at least one example with label 1.');
  const points: OperatingPoint[] = [];
  let found = 0;
  ranked.forEach(({ score, positive }, k) => {
    if (positive) found++;
    // Equal scores are called positive together.
    if (ranked[k + 1]?.score === score) return;
    points.push({ threshold: score, precision: found / (k + 1), recall: found / positives });
  });
  return points;
}

/** The area under the curve as steps: each gain in recall counts with the precision that it was made at. */
export function averagePrecision(curve: readonly OperatingPoint[]): number {
  return total(curve.map(({ precision, recall }, k) => precision * (recall - (curve[k - 1]?.recall ?? 0))));
}

/** The best recall that keeps the precision; null where no threshold does. */
export function recallAtPrecision(
  curve: readonly OperatingPoint[],
  precision: number,
): OperatingPoint | null {
  const kept = curve.filter((point) => point.precision >= precision);
  return kept.reduce<OperatingPoint | null>(
    (best, point) => (best && best.recall >= point.recall ? best : point),
    null,
  );
}

export interface CalibrationBin {
  /** Mean predicted probability of the examples in this bin. */
  predicted: number;
  /** Share of them that are positive. */
  observed: number;
  count: number;
}

/** Predicted beside observed frequency, in `bins` equal parts of 0 to 1; empty parts are left out. */
export function calibration(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins = 10,
): CalibrationBin[] {
  const sums = Array.from({ length: bins }, () => ({ predicted: 0, observed: 0, count: 0 }));
  for (let k = 0; k < probabilities.length; k++) {
    const p = probabilities[k] as number;
    const bin = sums[Math.min(bins - 1, Math.floor(p * bins))] as CalibrationBin;
    bin.predicted += p;
    bin.observed += labels[k] as number;
    bin.count++;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ predicted, observed, count }) => ({
      predicted: predicted / count,
      observed: observed / count,
      count,
    }));
}

/**
 * Expected calibration error: the mean gap between predicted and observed, weighted by the examples in each bin.
 *
 * Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (2015).
 */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const gaps = bins.map(({ predicted, observed, count }) => count * Math.abs(predicted - observed));
  return total(gaps) / total(bins.map(({ count }) => count));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
