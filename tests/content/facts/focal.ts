import type { LessonFacts } from './fact.ts';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Cross-entropy and its slope, or the focal ones, of an example by the probability of the truth; after Lin et al. */
const lossAt = (p: number, gamma: number) => -((1 - p) ** gamma) * Math.log(p);
const pullAt = (p: number, gamma: number) => (1 - p) ** gamma * (1 - p - gamma * p * Math.log(p));

/** The made-up detector of the figure: normal logits, integrated by the trapezoidal rule over ten deviations. */
function supplied(gamma: number, negatives: number, of: (p: number, gamma: number) => number, alpha = 0.5) {
  const steps = 20_000;
  const sums = { positive: 0, hard: 0, easy: 0 };
  for (let i = 0; i <= steps; i++) {
    const place = -10 + (20 * i) / steps;
    const weight = Math.exp((-place * place) / 2);
    sums.positive += alpha * weight * of(sigmoid(1.5 * place), gamma);
    const p = sigmoid(-(-4 + 1.5 * place));
    sums[p > 0.9 ? 'easy' : 'hard'] += (1 - alpha) * negatives * weight * of(p, gamma);
  }
  const all = sums.positive + sums.hard + sums.easy;
  return {
    positive: (100 * sums.positive) / all,
    hard: (100 * sums.hard) / all,
    easy: (100 * sums.easy) / all,
  };
}

export const focal: LessonFacts = {
  facts: [
    {
      says: 'at 1 : 100 the positives supply 16 % of the loss. Another 36 % comes from easy negatives',
      makes: () => {
        const { positive, easy } = supplied(0, 100, lossAt);
        return [null, null, positive, easy];
      },
    },
    { says: 'are down to 1.9 %', makes: () => [supplied(0, 1000, lossAt).positive] },
    { says: 'now supply 61 % of the *loss*', makes: () => [supplied(2, 100, lossAt).positive] },
    { says: 'the table gives them 43 %', makes: () => [supplied(2, 100, pullAt).positive] },
    {
      says: 'left with 14 % of the loss, and 85 % comes from *hard* negatives',
      makes: () => {
        const { positive, hard } = supplied(2, 1000, lossAt);
        return [positive, hard];
      },
    },
    { says: 'the pull is 1.10 for γ = 2', makes: () => [pullAt(0.1, 2), null] },
    { says: 'the 0.90 of cross-entropy', makes: () => [pullAt(0.1, 0)] },
    { says: 'that is, at −4.6:', makes: () => [-Math.log((1 - 0.01) / 0.01)] },
    {
      says: 'of the 61 % of the loss that the positives supplied 35 % are left',
      makes: () => [supplied(2, 100, lossAt).positive, supplied(2, 100, lossAt, 0.25).positive],
    },
  ],
  given: [
    { says: 'both with a standard deviation of 1.5', because: 'the figure’s made-up detector' },
    { says: 'if $p_t$ is above 0.9', because: 'the figure’s border between easy and hard' },
    { says: 'to less than 1 %', because: 'a bound; focalShares.test.ts has 0.7 %' },
    { says: 'robust between 0.5 and 5', because: 'what Lin et al. report' },
    { says: 'cross-entropy is cheapest at 0.8', because: 'eight in ten, by the sentence itself' },
  ],
};
