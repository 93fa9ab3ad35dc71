import { describe, expect, test } from 'vitest';
import {
  conclusion,
  newRun,
  reached,
  record,
  rowOf,
  type TrainedRun,
  until,
} from '../../src/components/practice/training-panel/trainingPanelRun.ts';
import { chosen, tidy } from '../../src/components/practice/training-panel/trainingPanelSettings.ts';
import { defaultSettings, type WagesEpoch } from '../../src/training/runs/wagesRun.ts';

function epoch(number: number, medianAbsoluteError: number): WagesEpoch {
  const metrics = {
    medianAbsoluteError,
    meanAbsoluteError: 3,
    rootMeanSquaredError: 4.5,
    line: { atZero: -1.25, perYear: 0.8 },
  };
  return { epoch: number, trainLoss: 1, metrics };
}

/** A run whose error took these values, ended or not. */
function run(label: string, errors: number[], outcome: TrainedRun['outcome'] = 'finished'): TrainedRun {
  return { label, epochs: errors.map((error, k) => epoch(k, error)), outcome, milliseconds: outcome && 300 };
}

describe('what to train', () => {
  const losses = [
    { id: 'mse', label: 'MSE', takesDelta: false },
    { id: 'huber', label: 'Huber', takesDelta: true },
  ];

  test('is the module’s losses until the exercise has passed', () => {
    expect(chosen(losses, { ...defaultSettings, delta: 1.5 }, null)).toEqual({
      losses: [
        { kind: 'module', id: 'mse' },
        { kind: 'module', id: 'huber' },
      ],
      labels: ['MSE', 'Huber, δ = 1.5'],
    });
  });

  test('is the reader’s own in place of the last one after that', () => {
    const own = { source: 'export const huber = () => 0', functionName: 'huber' };
    expect(chosen(losses, defaultSettings, own)).toEqual({
      losses: [
        { kind: 'module', id: 'mse' },
        { kind: 'own', ...own },
      ],
      labels: ['MSE', 'your Huber, δ = 2'],
    });
  });

  test('falls back to where it began when a field is empty or impossible', () => {
    expect(tidy({ seed: Number.NaN, epochs: -3, delta: 0 }, defaultSettings)).toEqual({
      ...defaultSettings,
      epochs: 1,
    });
    expect(tidy({ seed: 4.4, epochs: 1e9, delta: 0.5 }, defaultSettings)).toEqual({
      seed: 4,
      epochs: 2000,
      delta: 0.5,
    });
  });
});

describe('runs on their way', () => {
  test('are shown as far as all of them have come', () => {
    const runs = [newRun('MSE'), newRun('Huber')];
    expect(reached(runs)).toBe(-1);
    record(runs, { type: 'report', run: 0, report: epoch(0, 8) });
    expect(reached(runs)).toBe(-1);
    record(runs, { type: 'report', run: 1, report: epoch(0, 8) });
    record(runs, { type: 'report', run: 0, report: epoch(1, 3) });
    expect(reached(runs)).toBe(0);
  });

  test('do not wait for one that has ended early', () => {
    expect(reached([run('diverged', [8, 9], 'diverged'), run('running', [8, 7, 6, 5], null)])).toBe(3);
    expect(reached([run('diverged', [8, 9], 'diverged'), run('done', [8, 7, 6, 5])])).toBe(3);
  });

  test('show their time only once the whole run is shown', () => {
    const whole = run('MSE', [8, 4, 3]);
    expect(rowOf(until(whole, 1))).toMatchObject({ epoch: '1', medianAbsoluteError: '4.00', time: '' });
    expect(rowOf(until(whole, 2))).toMatchObject({ epoch: '2', medianAbsoluteError: '3.00', time: '0.30 s' });
  });
});

test('a row names the line that was learnt', () => {
  expect(rowOf(run('MSE', [3]))).toMatchObject({
    line: '−1.25 + 0.80 × years',
    rootMeanSquaredError: '4.50',
  });
  expect(rowOf(newRun('MSE')).epoch).toBe('');
});

describe('the concluding sentence', () => {
  test('orders the losses by their error', () => {
    expect(conclusion([run('MSE', [8, 3.06]), run('Huber', [8, 2.72])])).toBe(
      'Done. Median absolute error, lowest first: Huber: 2.72; MSE: 3.06 dollars per hour.',
    );
  });

  test('says so when a model ended further off than it began', () => {
    const said = 'your Huber: the model ended further off than it began.';
    expect(conclusion([run('MSE', [8, 3]), run('your Huber', [8, 1e14])])).toContain(said);
    expect(conclusion([run('MSE', [8, 3]), run('your Huber', [8, Number.NaN], 'diverged')])).toContain(said);
  });
});
