import type { LessonFacts } from './fact.ts';

// Anscombe (1973), table of the third set.
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y = [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const at = (values: readonly number[], i: number) => values[i] as number;

/** Least squares by the normal equations. */
function leastSquares() {
  const [mx, my] = [mean(x), mean(y)];
  const slope =
    mean(x.map((each, i) => (each - mx) * (at(y, i) - my))) / mean(x.map((each) => (each - mx) ** 2));
  const residuals = x.map((each, i) => my + slope * (each - mx) - at(y, i));
  return { slope, squares: residuals.map((r) => r ** 2) };
}

/** Least absolute deviations: the best line goes through two of the points, so all pairs are tried. */
function leastDistances(): number {
  let best = { cost: Number.POSITIVE_INFINITY, slope: 0 };
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const slope = (at(y, i) - at(y, j)) / (at(x, i) - at(x, j));
      const cost = mean(x.map((each, k) => Math.abs(at(y, i) + slope * (each - at(x, i)) - at(y, k))));
      if (cost < best.cost) best = { cost, slope };
    }
  return best.slope;
}

const variance = () => mean(y.map((each) => (each - mean(y)) ** 2));

export const mse: LessonFacts = {
  facts: [
    {
      says: 'the solid line has slope 0.50, the dashed one 0.35',
      makes: () => [leastSquares().slope, leastDistances()],
    },
    {
      says: 'holds 76 % of all the area',
      makes: () => {
        const { squares } = leastSquares();
        return [(100 * Math.max(...squares)) / squares.reduce((sum, square) => sum + square)];
      },
    },
    { says: '"off by about 1.1"', makes: () => [Math.sqrt(mean(leastSquares().squares))] },
    { says: 'has R² = 0.67', makes: () => [1 - mean(leastSquares().squares) / variance()] },
    {
      says: 'three *perfect* predictions had a loss of 1.33',
      // By hand: the nine differences of 1, 2 and 3 with themselves, squared: 12 / 9.
      makes: () => [mean([1, 2, 3].flatMap((a) => [1, 2, 3].map((b) => (a - b) ** 2)))],
    },
  ],
  given: [
    { says: 'each step subtracts 0.3 times the gradient', because: 'the slider’s setting' },
    { says: 'In PyTorch 1.0', because: 'a version' },
  ],
};
