import type { LessonFacts } from './fact.ts';

export const crossEntropy: LessonFacts = {
  facts: [
    { says: '½ costs 0.69, one in a million costs 13.8', makes: () => [-Math.log(0.5), -Math.log(1e-6)] },
    // The largest float32 is (2 − 2⁻²³) · 2¹²⁷.
    { says: '$e^x$ overflows when $x$ passes 88.7', makes: () => [Math.log((2 - 2 ** -23) * 2 ** 127)] },
    { says: 'reports 16.1 instead, and its gradient there is 0', makes: () => [-Math.log(1e-7), 0] },
    {
      says: 'among three classes is about 58 %',
      // Probabilities read as logits: 1 beside two zeros at the most.
      makes: () => [(100 * Math.E) / (Math.E + 2)],
    },
  ],
  given: [],
};
