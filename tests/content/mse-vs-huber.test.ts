import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { conclusions } from '../../src/content/exercises/mse-vs-huber/conclusions.ts';
import { experiment } from '../../src/content/exercises/mse-vs-huber/experiment.ts';
import * as solution from '../../src/content/exercises/mse-vs-huber/solution.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';
import { type Own, ownFunctions, type Trial } from '../../src/training/experiments/experiment.ts';
import { runExperiment } from '../../src/training/experiments/experiments.ts';
import { rateGrid } from '../../src/training/experiments/wagesExperiment.ts';

const data = packagedWages();

async function trialsOf(own: Own, epochs = conclusions.epochs.small): Promise<Trial[]> {
  const trials: Trial[] = [];
  const steps = runExperiment({ name: 'wages', data }, experiment(ownFunctions(own)), { epochs });
  for await (const step of steps) if (step.type === 'trial') trials.push(step.trial);
  return trials;
}

/** Our solution's run, made once: every trial tries a grid of rates. */
let ours: readonly Trial[];

const borneOut = (trials: readonly Trial[]) =>
  Object.fromEntries(conclusions.questions.map(({ id, decide }) => [id, decide(trials).right]));

beforeAll(async () => {
  await tf.setBackend('cpu');
});
vi.setConfig({ testTimeout: 600_000 });

describe('the experiment with our solution', () => {
  test('trains both losses with every seed, and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const trials = await trialsOf(solution);
    ours = trials;
    expect(tf.memory().numTensors).toBe(before);
    expect(trials).toHaveLength(10);
    expect(new Set(trials.map(({ seed }) => seed)).size).toBe(5);
    for (const { course } of trials) expect(course).toHaveLength(conclusions.epochs.small + 1);
    expect(borneOut(trials).error).toBe('huber');
  });

  test('trains each loss at a rate of the grid, and the prompt names the grid', async () => {
    const prompt = readFileSync(
      new URL('../../src/content/exercises/mse-vs-huber/prompt.mdx', import.meta.url),
      'utf8',
    );
    expect(prompt).toContain('of 0.01, 0.03, 0.1 and 0.3 the one');
    expect(rateGrid).toEqual([0.01, 0.03, 0.1, 0.3]);
    const rates = ours.map(({ measures }) => measures.rate);
    for (const rate of rates) expect(rateGrid).toContain(rate);
    // MSE and Huber do not all want the same one: slopes of another size ask for another rate.
    expect(new Set(rates).size).toBeGreaterThan(1);
  });

  test('sets a control beside each run, in which no spoilt wage pulls MSE away', async () => {
    for (const { loss, measures } of ours) {
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
