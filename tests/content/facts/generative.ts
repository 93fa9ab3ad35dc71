import type { LessonFacts } from './fact.ts';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export const generative: LessonFacts = {
  facts: [
    { says: 'its slope is −0.018', makes: () => [-sigmoid(-4)] },
    {
      says: 'falls with slope −0.982. That is 55 times as steep',
      makes: () => [-sigmoid(4), sigmoid(4) / sigmoid(-4)],
    },
    { says: 'costs 0.69. And it takes targets from 0 to 1', makes: () => [Math.log(2), null, null] },
    {
      says: '$e^v$ overflows in float32 when $v$ passes 88.7',
      makes: () => [Math.log((2 - 2 ** -23) * 2 ** 127)],
    },
  ],
  given: [
    {
      says: 'a grey of 0.7 as a pixel that is ink with probability 0.7',
      because: 'an example of a grey',
    },
  ],
};
