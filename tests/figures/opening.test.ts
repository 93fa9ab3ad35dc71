import '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { read as readError } from '../../src/figures/error/drawing.ts';
import { read as readGuess } from '../../src/figures/guess/drawing.ts';
import { parcels } from '../../src/figures/guess/states.ts';
import { words as guessWords } from '../../src/figures/guess/words.ts';
import { read as readSeeds } from '../../src/figures/seeds/drawing.ts';
import { read as readTorch } from '../../src/figures/torch/drawing.ts';
import { l1Loss, mseLoss } from '../../src/losses/index.ts';

/* The figures that open the lessons on the book, on PyTorch, on choosing and on practice. */

test('the square and the bar of one error cost what the module’s losses say', () => {
  for (const error of [-3, -0.5, 0, 1, 2.4]) {
    const { squared, absolute } = readError({ error }).said;
    expect(squared).toBeCloseTo(mseLoss([error], [0]).dataSync()[0] as number, 5);
    expect(absolute).toBeCloseTo(l1Loss([error], [0]).dataSync()[0] as number, 5);
  }
});

test('one guess for six parcels is their mean, their median, or between: each at the floor of its valley', () => {
  const { said, plot } = readGuess({ days: [2, 4, 5, 6.5, 8, 18], delta: 1 });
  // By hand: 43.5 / 6, and halfway from 5 to 6.5.
  expect(said.mean).toBeCloseTo(7.25, 10);
  expect(said.median).toBeCloseTo(5.75, 10);
  for (const { best, points } of plot.valleys) {
    const least = points.reduce((low, point) => (point[1] < low[1] ? point : low));
    // The drawn guesses are an eighth of a day apart.
    expect(least[0]).toBeGreaterThan(best[0] - 0.13);
    expect(least[0]).toBeLessThan(best[1] + 0.13);
  }
});

test('the advice names a choice only where mean and median part', () => {
  const adviceFor = (days: readonly number[]) => {
    const { mean, median } = readGuess({ days, delta: 1 }).said;
    return guessWords.advice(mean, median);
  };
  expect(adviceFor(parcels.even)).toContain('all but agree');
  expect(adviceFor(parcels.late)).toContain('7.3');
});

test('what PyTorch’s names stand for, by hand, where nine of ten logits are 0', () => {
  const logits = [-2, 0.5, 2.5, 6];
  const all = (logit: number) => Math.log(Math.exp(logit) + 9);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;
  const byHand = {
    plain: (logit: number) => all(logit) - logit,
    // A tenth of the target is spread over ten classes.
    smoothed: (logit: number) => all(logit) - 0.91 * logit,
    focal: (logit: number) => (1 - Math.exp(logit - all(logit))) ** 2 * (all(logit) - logit),
  };
  for (const loss of ['plain', 'smoothed', 'focal'] as const) {
    const { said } = readTorch({ loss, logits });
    expect(said.mean).toBeCloseTo(mean(logits.map(byHand[loss])), 5);
  }
});

test('a loss is ahead only once no run of the other lies between', () => {
  const a = [3.66, 3.81, 3.55, 3.9, 3.72];
  const b = [3.58, 3.66, 3.5, 3.74, 3.82];
  const verdict = (shift: number) => readSeeds({ shift, a, b }).said.verdict;
  expect(verdict(0)).toMatch(/^This run cannot tell/);
  // B's worst, 3.82, has to come below A's best, 3.55.
  expect(verdict(-0.27)).toMatch(/^This run cannot tell/);
  expect(verdict(-0.28)).toMatch(/^Loss B is ahead/);
  expect(verdict(0.4)).not.toMatch(/^Loss B/);
});
