import type { LessonFacts } from './fact.ts';

/** The share of the push that each negative gets, by the softmax of its cosine over τ. */
function shares(cosines: readonly number[], temperature: number): number[] {
  const weights = cosines.map((cosine) => Math.exp(cosine / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
const cosines = [0.9, 0.6, 0.2, -0.5];

export const contrastive: LessonFacts = {
  facts: [
    {
      says: 'about four times as hard as the farthest. At 0.07 the nearest one gets 98.6 % of the push',
      makes: () => [null, 100 * (shares(cosines, 0.07)[0] as number)],
    },
  ],
  given: [{ says: 'A distance of 0.7 is not a chance', because: 'an example of a distance' }],
};
