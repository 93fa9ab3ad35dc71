import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { crossEntropy } from '../../src/losses/index.ts';
import { standInClasses, standInImages } from '../../src/training/data/standIn.ts';
import type { BatchLoss } from '../../src/training/fit.ts';
import { patchFilters } from '../../src/training/imageFeatures.ts';
import { cutClass, prepareImages, trainOnImages } from '../../src/training/runs/imageRun.ts';

const each = (count: number) => standInClasses.map(() => count);
const sparse: BatchLoss = (input, target) => crossEntropy(input, tf.squeeze(target, [1]));

beforeAll(async () => {
  await tf.setBackend('wasm');
  await tf.ready();
});

test('cutClass leaves the asked share of one class and all of the others', () => {
  const { labels, pixels } = cutClass(standInImages(each(10), 1), 3, 0.1, 1);
  const counts = standInClasses.map((_, c) => labels.filter((label) => label === c).length);
  expect(counts).toEqual([10, 10, 10, 1, 10, 10, 10, 10, 10, 10]);
  expect(pixels).toHaveLength(91 * 32 * 32 * 3);
});

describe('patch filters', () => {
  test('do not answer to a plain colour: each sums to 0', () => {
    const filters = patchFilters(standInImages(each(4), 1), 8, 1);
    expect(filters.shape).toEqual([6, 6, 3, 8]);
    const sums = tf.sum(filters, [0, 1, 2]).dataSync();
    for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(1e-3);
    filters.dispose();
  });

  test('repeat for the same seed', () => {
    const images = standInImages(each(4), 1);
    const [first, again] = [1, 1].map((seed) => [...patchFilters(images, 2, seed).dataSync()]);
    expect(again).toEqual(first);
  });
});

describe('training the last layer on images', () => {
  test('tells the stand-in’s shapes apart far better than by chance, with no tensor left behind', async () => {
    const before = tf.memory().numTensors;
    const sets = { train: standInImages(each(40), 1), test: standInImages(each(20), 2) };
    const shares: number[] = [];
    const preparing = prepareImages(sets, { filters: 32, seed: 1 });
    let next = await preparing.next();
    for (; !next.done; next = await preparing.next()) shares.push(next.value);
    const images = next.value;
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    let accuracy = 0;
    let recall: number[] = [];
    for await (const { metrics } of trainOnImages(images, sparse, { epochs: 8, seed: 1 })) {
      ({ accuracy, recall } = metrics);
    }
    images.dispose();
    expect(accuracy).toBeGreaterThan(0.35);
    expect(recall).toHaveLength(10);
    expect(tf.memory().numTensors).toBe(before);
  });
});
