import { existsSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCifar } from '../../scripts/cifarFiles.ts';
import { conclusions } from '../../src/content/exercises/focal-loss/conclusions.ts';
import { experiment } from '../../src/content/exercises/focal-loss/experiment.ts';
import * as solution from '../../src/content/exercises/focal-loss/solution.ts';
import { softmaxFocalLoss } from '../../src/losses/index.ts';
import { balancedSubset, cifarClasses, readCifar } from '../../src/training/data/cifar.ts';
import type { ImageSource } from '../../src/training/data/imageSource.ts';
import { ownFunctions, type Trial } from '../../src/training/experiments/experiment.ts';
import { runExperiment } from '../../src/training/experiments/experiments.ts';

async function trialsOf(data: ImageSource | null, epochs: number, seeds: readonly number[]) {
  const trials: Trial[] = [];
  const steps = runExperiment({ name: 'images', data }, experiment(ownFunctions(solution)), {
    epochs,
    seeds,
  });
  for await (const step of steps) if (step.type === 'trial') trials.push(step.trial);
  return trials;
}

const borneOut = (trials: readonly Trial[]) =>
  Object.fromEntries(conclusions.questions.map(({ id, decide }) => [id, decide(trials).right]));

beforeAll(async () => {
  await tf.setBackend('wasm');
  await tf.ready();
});

test('our solution gives the numbers of the book’s softmaxFocalLoss', () => {
  const logits = [
    [1, -2, 0.5],
    [0, 3, -1],
  ];
  const options = { gamma: 2, alpha: [0.5, 1, 4] };
  const ours = softmaxFocalLoss(logits, [2, 0], options).dataSync()[0] as number;
  expect(solution.focalLoss(logits, [2, 0], options)).toBeCloseTo(ours, 5);
});

describe('a small run on the stand-in, with two seeds', () => {
  test('your focal loss finds more of the rare class than cross-entropy; no tensor is left behind', async () => {
    const before = tf.memory().numTensors;
    const trials = await trialsOf(null, conclusions.epochs.small, [1, 2]);
    expect(tf.memory().numTensors).toBe(before);
    expect(trials).toHaveLength(6);
    for (const { confusion = [] } of trials) expect(confusion.flat().reduce((a, b) => a + b)).toBe(500);
    expect(borneOut(trials).rare).toBe('focal');
  }, 120_000);
});

const folder = process.env.CIFAR10_DIR ?? '';

describe.runIf(existsSync(folder))('a full run on the real subset, with three seeds', () => {
  test('the rare frogs: your focal loss beats cross-entropy, and cannot be told from weights', async () => {
    const { train, test: held } = openCifar(folder);
    const source: ImageSource = {
      kind: 'subset',
      label: 'CIFAR-10, a balanced subset',
      classes: cifarClasses,
      train: readCifar(balancedSubset(train, 200, 1), 'train'),
      test: readCifar(balancedSubset(held, 50, 1), 'test'),
    };
    const trials = await trialsOf(source, conclusions.epochs.full, [1, 2, 3]);
    expect(borneOut(trials)).toMatchObject({ rare: 'focal', weighted: 'cannot-tell' });
  }, 180_000);
});
