import { describe, expect, test } from 'vitest';
import { byLuck, conclude, contest } from '../../src/judge/conclude.ts';
import type { Trial } from '../../src/training/experiments/experiment.ts';

const losses = [
  { id: 'mse', label: 'MSE' },
  { id: 'huber', label: 'Huber' },
];
const error = { id: 'error', label: 'error', digits: 1 };
const asked = (better: 'lower' | 'higher', among = losses) =>
  contest({ id: 'q', asks: 'Which?', losses: among, measure: error, better });

/** A trial per number, seeds counted from 1. */
const trials = (errors: Record<string, readonly number[]>): Trial[] =>
  Object.entries(errors).flatMap(([loss, values]) =>
    values.map((value, k) => ({
      loss,
      seed: k + 1,
      outcome: 'finished' as const,
      measures: { error: value },
      course: [value],
    })),
  );

describe('a contest', () => {
  test.each<[string, Record<string, number[]>, string, string]>([
    ['apart, lower wins', { mse: [5, 6], huber: [1, 4] }, 'lower', 'huber'],
    ['apart, higher wins', { mse: [5, 6], huber: [1, 4] }, 'higher', 'mse'],
    ['overlapping ranges', { mse: [3, 6], huber: [1, 4] }, 'lower', 'cannot-tell'],
    ['ranges that touch', { mse: [4, 6], huber: [1, 4] }, 'lower', 'cannot-tell'],
    ['one range inside the other', { mse: [2, 3], huber: [1, 4] }, 'lower', 'cannot-tell'],
    ['a seed that diverged', { mse: [5, 6], huber: [1, Number.NaN] }, 'lower', 'cannot-tell'],
    ['every seed of one diverged', { mse: [Number.NaN, Number.NaN], huber: [1, 4] }, 'lower', 'huber'],
    ['the same where higher is better', { mse: [Number.NaN, Number.NaN], huber: [1, 4] }, 'higher', 'huber'],
  ])('%s', (_, errors, better, right) => {
    expect(asked(better as 'lower').decide(trials(errors)).right).toBe(right);
  });

  test('with three losses, the first must beat both others', () => {
    const three = asked('lower', [...losses, { id: 'l1', label: 'MAE' }]);
    expect(three.decide(trials({ mse: [9, 9], huber: [1, 2], l1: [3, 4] })).right).toBe('huber');
    expect(three.decide(trials({ mse: [9, 9], huber: [1, 2], l1: [2, 4] })).right).toBe('cannot-tell');
  });

  test('gives the numbers that decide', () => {
    const { numbers, because } = asked('lower').decide(trials({ mse: [5, 6.25], huber: [4, 4] }));
    expect(numbers).toBe('error: MSE 5.0 to 6.3; Huber 4.0.');
    expect(because).toBe('The worst seed of Huber beats the best of the other.');
  });
});

describe('a conclusion', () => {
  const run = trials({ mse: [5, 6], huber: [1, 4] });
  const other = trials({ mse: [1, 4], huber: [5, 6] });
  const said = (answer: string | null, predicted: string | null, on = run) =>
    conclude(asked('lower'), { answer, predicted }, on);

  test('is held against the run, not against a fixed answer', () => {
    expect(said('huber', null).right).toBe(true);
    expect(said('huber', null, other).right).toBe(false);
    expect(said('mse', null, other).right).toBe(true);
  });

  test('stands beside what was predicted', () => {
    expect(said('huber', 'huber').says).toMatch(/You predicted it\.$/);
    expect(said('huber', 'mse').says).toMatch(/You had predicted: MSE\.$/);
    expect(said('huber', null).says).not.toContain('predicted');
  });

  test('that the run does not bear out gets the numbers, not the answer', () => {
    const { right, says } = said('mse', 'mse');
    expect(right).toBe(false);
    expect(says).toContain('MSE 5.0 to 6.0; Huber 1.0 to 4.0');
    expect(says).not.toContain('beats');
  });

  test('that was not given is no conclusion', () => {
    expect(said(null, 'huber')).toEqual({ right: false, says: 'Nothing chosen yet.' });
  });
});

test('by luck alone one of two equal losses is first with all five seeds in 2 of 32 draws (by hand)', () => {
  expect(byLuck(2, 5)).toBeCloseTo(2 / 32, 12);
  expect(byLuck(2, 1)).toBe(1);
  // Three losses with two seeds: 15 ways to place a pair among six, and any of the three may be the one.
  expect(byLuck(3, 2)).toBeCloseTo(3 / 9, 12);
});
