import type { LessonFacts } from './fact.ts';

export const choosing: LessonFacts = {
  facts: [
    {
      says: 'has a binary cross-entropy of 0.056',
      makes: () => [-0.01 * Math.log(0.01) - 0.99 * Math.log(0.99)],
    },
  ],
  given: [],
};
