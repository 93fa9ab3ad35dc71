import type { LessonFacts } from './fact.ts';

/** The lesson's own input, written anew: 32 × 10 sines, and the class 7n mod 10. */
const wave = (k: number) => Math.sin(k);
const classes = Array.from({ length: 32 }, (_, n) => (7 * n) % 10);

/** Cross-entropy of each example, by log-sum-exp in float64. */
function crossEntropies(raised: number, times: number): number[] {
  return classes.map((truth, n) => {
    const row = Array.from({ length: 10 }, (_, c) => times * wave(10 * n + c) + (c === truth ? raised : 0));
    const top = Math.max(...row);
    return top + Math.log(row.reduce((sum, x) => sum + Math.exp(x - top), 0)) - (row[truth] as number);
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How much of the sum of focal losses the eight hardest examples supply, in per cent. */
function eightHardest(gamma: number): number {
  const each = crossEntropies(6, 3)
    .map((loss) => (1 - Math.exp(-loss)) ** gamma * loss)
    .sort((a, b) => b - a);
  return (100 * mean(each.slice(0, 8)) * 8) / (mean(each) * 32);
}

export const inPytorch: LessonFacts = {
  facts: [
    { says: 'and it does: 0.689', makes: () => [mean(crossEntropies(6, 3))] },
    {
      says: '44 % under cross-entropy, 59 % with γ = 2',
      makes: () => [eightHardest(0), eightHardest(2), null],
    },
    { says: 'As a logit for yes it costs 0.69', makes: () => [Math.log(2)] },
  ],
  given: [
    { says: 'The mean is 5.64 nats', because: 'read off the program below it: pytorch.test.ts compares it' },
    { says: 'as floats: 0.0 or 1.0', because: 'two labels' },
  ],
};
