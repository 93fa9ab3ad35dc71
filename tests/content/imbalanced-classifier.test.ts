import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { conclusions } from '../../src/content/exercises/imbalanced-classifier/conclusions.ts';
import { experiment } from '../../src/content/exercises/imbalanced-classifier/experiment.ts';
import * as solution from '../../src/content/exercises/imbalanced-classifier/solution.ts';
import { packagedSensors } from '../../src/training/data/packagedData.ts';
import { ownFunctions, type Trial } from '../../src/training/experiments/experiment.ts';
import { runExperiment } from '../../src/training/experiments/experiments.ts';
import { precisionRecallCurve, recallAtPrecision } from '../../src/training/metrics/classification.ts';

const data = packagedSensors();

async function trialsOf(seeds: readonly number[], epochs: number): Promise<Trial[]> {
  const trials: Trial[] = [];
  const steps = runExperiment({ name: 'sensors', data }, experiment(ownFunctions(solution)), {
    epochs,
    seeds,
  });
  for await (const step of steps) if (step.type === 'trial') trials.push(step.trial);
  return trials;
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('the experiment with our solution, a small run with two seeds', () => {
  let trials: Trial[];
  let leaked: number;
  beforeAll(async () => {
    const before = tf.memory().numTensors;
    trials = await trialsOf([1, 2], conclusions.epochs.small);
    leaked = tf.memory().numTensors - before;
  }, 120_000);

  test('trains three losses with the seeds given, and leaves no tensor behind', () => {
    expect(trials.map(({ loss, seed }) => `${loss} ${seed}`)).toEqual([
      'bce 1',
      'weighted 1',
      'focal 1',
      'bce 2',
      'weighted 2',
      'focal 2',
    ]);
    expect(leaked).toBe(0);
  });

  test('at the usual threshold the weighted loss finds most and is right least often', () => {
    const right = (id: string) =>
      conclusions.questions.find((question) => question.id === id)?.decide(trials);
    expect(right('recall')?.right).toBe('weighted');
    expect(right('precision')?.because).not.toContain('Weighted BCE beats');
  });

  test('at a precision of 0.9 the run cannot tell', () => {
    expect(conclusions.questions.find(({ fresh }) => fresh)?.decide(trials).right).toBe('cannot-tell');
  });

  test('reads the recall with the reader’s own function', () => {
    for (const { curve = [], measures } of trials)
      expect(measures.kept).toBeCloseTo(recallAtPrecision(curve, 0.9)?.recall ?? 0, 12);
  });
});

test('our recallAtPrecision agrees with that of the book on ties and dips (by hand)', () => {
  const [scores, labels] = [
    [3, 2, 2, 1, 0],
    [0, 1, 1, 1, 0],
  ];
  // Behind 2: two of three; behind 1: three of four.
  expect(solution.recallAtPrecision(scores, labels, 0.75)).toBe(1);
  expect(recallAtPrecision(precisionRecallCurve(scores, labels), 0.75)?.recall).toBe(1);
  expect(solution.recallAtPrecision(scores, labels, 0.8)).toBe(0);
});
