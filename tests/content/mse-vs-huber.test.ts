import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { conclusions } from '../../src/content/exercises/mse-vs-huber/conclusions.ts';
import * as solution from '../../src/content/exercises/mse-vs-huber/solution.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';
import { type Own, runExperiment, type Trial } from '../../src/training/experiments/experiment.ts';
import { experimentOf } from '../../src/training/experiments/experiments.ts';

const data = packagedWages();

async function trialsOf(own: Own, epochs = conclusions.epochs.small): Promise<Trial[]> {
  const trials: Trial[] = [];
  const experiment = await experimentOf({ name: 'wages', data }, own, { epochs });
  for await (const step of runExperiment(experiment)) if (step.type === 'trial') trials.push(step.trial);
  return trials;
}

const borneOut = (trials: readonly Trial[]) =>
  Object.fromEntries(conclusions.questions.map(({ id, decide }) => [id, decide(trials).right]));

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('the experiment with our solution', () => {
  test('trains both losses with every seed, and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const trials = await trialsOf(solution);
    expect(tf.memory().numTensors).toBe(before);
    expect(trials).toHaveLength(10);
    expect(new Set(trials.map(({ seed }) => seed)).size).toBe(5);
    for (const { course } of trials) expect(course).toHaveLength(conclusions.epochs.small + 1);
    expect(borneOut(trials).error).toBe('huber');
  });

  test('sets a control beside each run, in which no spoilt wage pulls MSE away', async () => {
    for (const { loss, measures } of await trialsOf(solution)) {
      expect(measures.control).toBeGreaterThan(0);
      if (loss === 'mse') expect(measures.control).toBeLessThan(measures.error ?? 0);
    }
  });
});

describe('the right answer is that of the reader’s own run', () => {
  const withDelta = (delta: number): Own => ({
    ...solution,
    plan: () => ({ delta, seeds: [1, 2, 3, 4, 5] }),
  });

  test('with delta 1000 Huber is half of MSE, and the run cannot tell', async () => {
    expect(borneOut(await trialsOf(withDelta(1000))).error).toBe('cannot-tell');
  });

  test('swapped names swap the answer', async () => {
    const swapped: Own = {
      plan: solution.plan,
      mse: (input: number[], target: number[]) => solution.huber(input, target, 2),
      huber: (input: number[], target: number[]) => solution.mse(input, target),
    };
    expect(borneOut(await trialsOf(swapped)).error).toBe('mse');
  });
});
