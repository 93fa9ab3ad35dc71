import { describe, expect, test } from 'vitest';
import {
  enter,
  luckNote,
  type Protocol,
  type Running,
  seedPairs,
  seedRows,
  share,
  trialsOf,
} from '../../src/components/practice/experiment/experimentRun.ts';
import { conclusions } from '../../src/content/exercises/mse-vs-huber/conclusions.ts';

const protocol: Protocol = conclusions;

/** Two epochs of MSE with seed 7, to its end, and one of Huber. */
function halfway(): Running[] {
  const running: Running[] = [];
  for (const [epoch, value] of [9, 5, 4].entries())
    enter(running, { type: 'epoch', loss: 'mse', seed: 7, epoch, value });
  const measures = { error: 4, settled: Number.NaN, control: 3, rate: 0.1 };
  enter(running, {
    type: 'trial',
    trial: { loss: 'mse', seed: 7, outcome: 'finished', measures, course: [9, 5, 4] },
  });
  for (const [epoch, value] of [9, 3].entries())
    enter(running, { type: 'epoch', loss: 'huber', seed: 7, epoch, value });
  return running;
}

describe('a run in the page', () => {
  test('gathers what the worker reports, loss by loss and seed by seed', () => {
    const running = halfway();
    expect(running.map(({ loss, course }) => [loss, course])).toEqual([
      ['mse', [9, 5, 4]],
      ['huber', [9, 3]],
    ]);
    expect(trialsOf(running).map(({ loss }) => loss)).toEqual(['mse']);
  });

  test('knows how much is done: three of four epochs (by hand)', () => {
    expect(share(halfway(), 2, 2)).toBe(0.75);
  });

  test('lists its numbers with an empty place for what has not come and words for what is none', () => {
    expect(seedRows(trialsOf(halfway()), protocol)).toEqual([
      { seed: 7, values: ['4.00', '', 'no number', '', '3.00', '', '0.10', ''] },
    ]);
  });

  test('sets seeds that two losses share beside each other as differences (by hand)', () => {
    const trial = (loss: string, seed: number, error: number) => ({
      loss,
      seed,
      outcome: 'finished' as const,
      measures: { error },
      course: [],
    });
    const trials = [
      trial('mse', 1, 5),
      trial('huber', 1, 4),
      trial('mse', 2, 6),
      trial('huber', 2, 6.5),
      trial('mse', 3, 9),
    ];
    const [pair, ...others] = seedPairs(trials, protocol.losses, 'error');
    expect(pair).toMatchObject({ label: 'Huber − MSE', values: [-1, 0.5] });
    expect(others).toEqual([]);
  });

  test('says how far to trust it: with one seed some loss is always ahead', () => {
    expect(luckNote(trialsOf(halfway()), protocol)).toContain('in at most 100.0 % of runs with 1 seeds each');
  });
});
