import { packagedVenus, packagedWages } from '../../../src/training/data/packagedData.ts';
import type { LessonFacts } from './fact.ts';

const wages = [...packagedWages().columns.wage].sort((a, b) => a - b);
const quantile = (share: number) => wages[Math.floor(share * wages.length)] as number;

/** The M-estimate of location by iterated weights, as Huber's normal equations ask for; shares no code with the book. */
function huberLocation(values: readonly number[], delta: number): number {
  let centre = 0;
  for (let round = 0; round < 10_000; round++) {
    const weights = values.map((value) => Math.min(1, delta / Math.max(1e-12, Math.abs(value - centre))));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    centre = values.reduce((sum, value, i) => sum + (weights[i] as number) * value, 0) / total;
  }
  return centre;
}

const venus = () => packagedVenus().residuals;
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

export const huber: LessonFacts = {
  facts: [
    { says: 'The reading of −1.40', makes: () => [Math.min(...venus())] },
    {
      says: 'it is the median, 0.060; with a very large one the mean, 0.018.',
      makes: () => [sorted(venus())[7] as number, venus().reduce((sum, value) => sum + value) / 15],
    },
    {
      says: 'near δ = 0.3 it is down at 0.025, near 0.6 back at 0.051',
      makes: () => [null, huberLocation(venus(), 0.3), null, huberLocation(venus(), 0.6)],
    },
    {
      says: 'a worker paid 34.53 more than the line says',
      makes: () => {
        // Every fifth worker, as the figure shows them.
        const shown = (column: readonly number[]) => column.filter((_, i) => i % 5 === 0);
        const { columns } = packagedWages();
        const [education, wage] = [shown(columns.education), shown(columns.wage)];
        const mean = (values: readonly number[]) =>
          values.reduce((sum, value) => sum + value) / values.length;
        const [x, y] = [mean(education), mean(wage)];
        const slope =
          education.reduce((sum, each, i) => sum + (each - x) * ((wage[i] as number) - y), 0) /
          education.reduce((sum, each) => sum + (each - x) ** 2, 0);
        return [Math.max(...wage.map((paid, i) => paid - y - slope * ((education[i] as number) - x)))];
      },
    },
    {
      says: 'between 5.25 and 11.25 dollars an hour; one earned 44.50',
      makes: () => [quantile(1 / 4), quantile(3 / 4), wages.at(-1) as number],
    },
  ],
  given: [
    {
      says: 'this costs 5 % of the precision',
      because: 'tested in huber.test.ts from tables of the normal distribution',
    },
    { says: '1.4826 is $1/\\Phi^{-1}(3/4)$', because: 'tables of the normal distribution' },
  ],
};
