import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accuracy,
  averagePrecision,
  calibration,
  calibrationError,
  confusionMatrix,
  perClassPrecision,
  perClassRecall,
  precisionRecallCurve,
  recallAtPrecision,
} from '../../src/training/metrics/classification.ts';

describe('the confusion matrix', () => {
  // The example of scikit-learn's documentation of confusion_matrix.
  const matrix = confusionMatrix([0, 0, 2, 2, 0, 2], [2, 0, 2, 2, 0, 1], 3);

  test('counts actual classes in rows, predicted ones in columns', () => {
    expect(matrix).toEqual([
      [2, 0, 0],
      [0, 0, 1],
      [1, 0, 2],
    ]);
  });

  test('gives recall, precision and accuracy (by hand)', () => {
    expect(perClassRecall(matrix)).toEqual([1, 0, 2 / 3]);
    expect(perClassPrecision(matrix)).toEqual([2 / 3, Number.NaN, 2 / 3]);
    expect(accuracy(matrix)).toBe(4 / 6);
  });

  test('needs one prediction per label', () => {
    expect(() => confusionMatrix([1], [1, 0], 2)).toThrow(
      'confusionMatrix: needs one prediction per label; got 1 for 2 labels.',
    );
  });
});

describe('precision and recall', () => {
  // The example of scikit-learn's documentation of precision_recall_curve and average_precision_score (0.83).
  const curve = precisionRecallCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);

  test('are those of scikit-learn’s documented example, from the highest threshold down', () => {
    expect(curve).toEqual([
      { threshold: 0.8, precision: 1, recall: 0.5 },
      { threshold: 0.4, precision: 0.5, recall: 0.5 },
      { threshold: 0.35, precision: 2 / 3, recall: 1 },
      { threshold: 0.1, precision: 0.5, recall: 1 },
    ]);
    expect(averagePrecision(curve)).toBeCloseTo(0.8333, 4);
  });

  test('count examples of equal score together', () => {
    expect(precisionRecallCurve([0.5, 0.5, 0.5], [1, 0, 1])).toEqual([
      { threshold: 0.5, precision: 2 / 3, recall: 1 },
    ]);
  });

  test('give the best recall at a wanted precision, or none', () => {
    expect(recallAtPrecision(curve, 0.6)).toEqual({ threshold: 0.35, precision: 2 / 3, recall: 1 });
    expect(recallAtPrecision(precisionRecallCurve([0.9, 0.1], [0, 1]), 0.9)).toBeNull();
  });

  test('keep their order under any increasing change of the scores', () => {
    const examples = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.constantFrom(0, 1)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(examples, (drawn) => {
        const scores = drawn.map(([score]) => score);
        const labels = [...drawn.map(([, label]) => label), 1];
        const rates = (of: number[]) =>
          precisionRecallCurve([...of, of[0] ?? 0], labels).map(({ precision, recall }) => [
            precision,
            recall,
          ]);
        expect(rates(scores.map((score) => 1 / (1 + Math.exp(-score / 4))))).toEqual(rates(scores));
      }),
      { seed: 5 },
    );
  });

  test('mean nothing without a positive', () => {
    expect(() => precisionRecallCurve([0.5], [0])).toThrow('needs at least one example with label 1.');
  });
});

describe('calibration', () => {
  test('sets predicted beside observed frequency, bin by bin (by hand)', () => {
    const bins = calibration([0.1, 0.3, 0.6, 0.8, 1], [0, 1, 1, 1, 0], 2);
    expect(bins).toEqual([
      { predicted: 0.2, observed: 0.5, count: 2 },
      { predicted: expect.closeTo(0.8, 12), observed: 2 / 3, count: 3 },
    ]);
    expect(calibrationError(bins)).toBeCloseTo((2 * 0.3 + 3 * (0.8 - 2 / 3)) / 5, 12);
  });

  test('leaves out bins without examples', () => {
    expect(calibration([0.95], [1], 10)).toEqual([{ predicted: 0.95, observed: 1, count: 1 }]);
  });
});
