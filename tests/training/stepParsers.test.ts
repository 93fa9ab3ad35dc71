import '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { packagedSensors, packagedWages } from '../../src/training/data/packagedData.ts';
import { runExperiment } from '../../src/training/experiments/experiments.ts';
import { moduleLoss } from '../../src/training/moduleLoss.ts';
import { generativeReports } from '../../src/training/runs/generativeReports.ts';
import { sideBySide } from '../../src/training/runs/sideBySide.ts';
import { defaultSettings, trainOnWages } from '../../src/training/runs/wagesRun.ts';
import { stepParsers } from '../../src/training/worker/stepParsers.ts';

// What a page reads of a step is the whole step, for real runs of every kind.

/** The run's steps as a page gets them, after the wall between the two. */
async function arrived<Step>(run: AsyncIterable<Step>, most = 50): Promise<Step[]> {
  const steps: Step[] = [];
  for await (const step of run) if (steps.push(structuredClone(step)) >= most) break;
  return steps;
}

const reading = (kind: keyof typeof stepParsers, steps: readonly unknown[]) =>
  steps.map((step) => stepParsers[kind](step, 'step'));

test('losses on the wages', async () => {
  const loss = moduleLoss('huber').loss(2);
  const run = trainOnWages(packagedWages(), loss, { ...defaultSettings, epochs: 2 });
  const steps = await arrived(sideBySide([run]));
  expect(steps).toHaveLength(4);
  expect(reading('losses', steps)).toEqual(steps);
});

/** A loss that is quick: what an experiment computes is not the question here. */
const called = { seeds: [3], losses: { zero: () => 0 }, measures: () => ({ kept: 0.5 }) };

test('an experiment without a curve, and with one', async () => {
  for (const run of [
    runExperiment({ name: 'wages', data: packagedWages() }, called, { epochs: 1 }),
    runExperiment({ name: 'sensors', data: packagedSensors() }, called, { epochs: 1 }),
  ]) {
    const steps = await arrived(run, 4);
    expect(steps.map(({ type }) => type)).toEqual(['started', 'epoch', 'epoch', 'trial']);
    expect(reading('experiment', steps)).toEqual(steps);
  }
});

test.each([
  ['games', { kind: 'games', games: [{ mode: 'lsgan', discriminatorSteps: 1, steps: 1, seed: 1 }] }] as const,
  [
    'pictures',
    {
      kind: 'pictures',
      models: ['squared', 'variational'],
      settings: { beta: 1, code: 2, epochs: 1, seed: 1 },
    },
  ] as const,
])('%s', async (kind, request) => {
  const reports = await arrived(generativeReports(request));
  expect(reports).toHaveLength(2);
  const steps = reports.map((each) => ({ type: 'reports', reports: each }));
  expect(reading(kind, steps)).toEqual(steps);
});

describe('a step that is none', () => {
  test.each([
    ['a loss that is no text', { type: 'epoch', loss: ['mse'], seed: 1, epoch: 0, value: 1 }],
    ['a value that is a text', { type: 'epoch', loss: 'mse', seed: 1, epoch: 0, value: '<img src=x>' }],
    ['seeds that are records', { type: 'started', seeds: [{ toString: 1 }] }],
    ['a share beyond the whole', { type: 'preparing', share: 2 }],
    [
      'a backend that nobody knows',
      { type: 'computing', backend: { name: 'x', reason: '', passedOver: [] } },
    ],
    [
      'a measure that is no number',
      {
        type: 'trial',
        trial: { loss: 'mse', seed: 1, outcome: 'finished', measures: { error: '1' }, course: [] },
      },
    ],
    [
      'a curve of something else',
      {
        type: 'trial',
        trial: { loss: 'mse', seed: 1, outcome: 'finished', measures: {}, course: [], curve: ['<b>'] },
      },
    ],
  ])('is refused: %s', (_what, step) => {
    expect(() => stepParsers.experiment(step, 'step')).toThrow(/^step/);
  });
});
