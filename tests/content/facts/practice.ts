import { crossEntropy } from '../../../src/losses/index.ts';
import type { LessonFacts } from './fact.ts';

export const practice: LessonFacts = {
  facts: [
    // All differences on one side: two sides, and a half for each of the seeds.
    { says: 'in two of $2^5 = 32$ cases', makes: () => [null, null, 1 / 0.5 ** 5] },
    { says: 'at most one run of sixteen, with ten in one of 512', makes: () => [1 / (2 * 0.5 ** 10)] },
    {
      says: 'returns $4.2 \\cdot 10^{-18}$',
      makes: () => {
        const [loss = Number.NaN] = crossEntropy([[40, 0]], [0]).dataSync();
        return [loss * 1e18, null, null];
      },
    },
  ],
  given: [{ says: 'from about $10^{-45}$ to $3 \\cdot 10^{38}$', because: 'the range of float32, IEEE 754' }],
};
