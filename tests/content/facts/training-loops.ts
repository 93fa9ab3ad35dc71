import type { LessonFacts } from './fact.ts';

export const trainingLoops: LessonFacts = {
  facts: [
    {
      says: 'has a floor of 1.25',
      // Least squares on Anscombe's third set leaves a sum of squares of 13.756 (Anscombe 1973), over eleven points.
      makes: () => [13.756 / 11],
    },
  ],
  given: [
    {
      says: 'with a rate of 0.3 is there in ten steps',
      because: 'a setting; tested in training-loops.test.ts',
    },
    { says: 'start at 1, rate 0.1', because: 'a setting' },
    { says: 'with SGD, rate 0.05, twenty epochs', because: 'a setting; tested in training-loops.test.ts' },
    { says: '0.1 may be timid for one', because: 'an example of a rate' },
    { says: 'its default rate of 0.001', because: 'the default of PyTorch and Keras' },
  ],
};
