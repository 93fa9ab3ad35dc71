import type { LessonFacts } from './fact.ts';

export const taxonomy: LessonFacts = {
  facts: [
    {
      says: 'learning rate of 0.1 on the sum over 32 examples takes the steps that it would take on the mean with a learning rate of 3.2',
      makes: () => [null, null, 0.1 * 32],
    },
  ],
  given: [],
};
