import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { mseLoss } from '../../src/losses/mse.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';
import { splitWages } from '../../src/training/data/wages.ts';
import { fitModel } from '../../src/training/fit.ts';
import { descend, type Landscape, landscapes } from '../../src/figures/descent/landscape.ts';
import { predictions, regressionMetrics, toBatch } from '../../src/training/metrics/regression.ts';
import { linearModel } from '../../src/training/models.ts';
import { adam, momentum, type Stepper, sgd } from '../../src/figures/descent/optimisers.ts';

/* What the lesson on training loops says of its figure and of its runs. */

beforeAll(() => tf.setBackend('cpu'));

describe('how reduction meets batch size, on the wages', () => {
  const split = splitWages(packagedWages(), { features: ['education'], seed: 1 });

  /** Twenty epochs of SGD with rate 0.05; how the run ended, and its error on unseen workers in dollars. */
  async function train(reduction: 'mean' | 'sum', batchSize: number) {
    const model = linearModel(1);
    const held = toBatch(split.test);
    const run = fitModel({
      model,
      loss: (input, target) => mseLoss(input, target, { reduction }),
      optimizer: tf.train.sgd(0.05),
      train: toBatch(split.train),
      evaluate: async () =>
        regressionMetrics(await predictions(model, held.inputs), split.test.targets).rootMeanSquaredError,
      epochs: 20,
      batchSize,
      seed: 1,
    });
    let error = Number.NaN;
    let result = await run.next();
    for (; !result.done; result = await run.next()) error = result.value.metrics;
    return { outcome: result.value, error };
  }

  test('with the mean, batches of 8, 32 and 128 end within four cents', async () => {
    const errors = [];
    for (const batchSize of [8, 32, 128]) errors.push((await train('mean', batchSize)).error);
    expect(Math.max(...errors) - Math.min(...errors)).toBeLessThan(0.04);
  });

  test('with the sum, a batch of 8 trains worse, and a batch of 32 diverges', async () => {
    const eight = await train('sum', 8);
    expect(eight.outcome).toBe('finished');
    expect(eight.error).toBeGreaterThan((await train('mean', 8)).error + 0.1);
    expect((await train('sum', 32)).outcome).toBe('diverged');
  });
});

describe('three optimisers on one surface', () => {
  const on = (id: string) => landscapes.find((landscape) => landscape.id === id) as Landscape;
  const walk = (landscape: Landscape, stepper: Stepper, { steps = 100, batch = 11 } = {}) =>
    descend(landscape, tf.square, [stepper], { start: landscape.start, steps, batch, seed: 1 })[0]?.places ??
    [];
  // numpy.polyfit: slope 0.49973 per x, so 4.9973 per ten; intercept 3.0025.
  const fromMinimum = (place = { x: Number.NaN, y: Number.NaN }) =>
    Math.hypot(place.x - 4.9973, place.y - 3.0025);

  test('in the valley momentum has arrived after 100 steps; SGD and Adam are on their way', () => {
    expect(fromMinimum(walk(on('valley'), momentum(0.1)).at(-1))).toBeLessThan(0.05);
    expect(fromMinimum(walk(on('valley'), sgd(0.1)).at(-1))).toBeGreaterThan(0.8);
    expect(fromMinimum(walk(on('valley'), adam(0.1)).at(-1))).toBeGreaterThan(0.8);
  });

  test('with inputs standardised, SGD with rate 0.3 is there in ten steps', () => {
    const bowl = on('bowl');
    const end = walk(bowl, sgd(0.3), { steps: 10 }).at(-1);
    // numpy: the standard deviation of x is √10, the mean of y 7.5.
    expect(end?.x).toBeCloseTo(0.49973 * Math.sqrt(10), 2);
    expect(end?.y).toBeCloseTo(7.5, 2);
  });

  test('with a batch of 1 SGD does not come to rest', () => {
    const ending = walk(on('bowl'), sgd(0.3), { batch: 1 }).slice(-20);
    const heights = ending.map(({ y }) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.5);
  });

  test('the valley is 34 times as steep across as along (eigenvalues by numpy: 1.856 and 0.0539)', () => {
    const { inputs } = on('valley');
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;
    const [a, b] = [mean(inputs.map((x) => x * x)), mean(inputs)];
    const half = (a + 1) / 2;
    const root = Math.sqrt(half * half - (a - b * b));
    expect((half + root) / (half - root)).toBeCloseTo(34, 0);
  });

  test('the saddle lies between two pits that differ by the sign of both weights', () => {
    const saddle = on('saddle');
    const mirrored = { ...saddle, start: { x: -saddle.start.x, y: -saddle.start.y } };
    const [end, other] = [walk(saddle, momentum(0.1)).at(-1), walk(mirrored, momentum(0.1)).at(-1)];
    expect(other?.x).toBeCloseTo(-(end?.x ?? 0), 3);
    expect(other?.y).toBeCloseTo(-(end?.y ?? 0), 3);
  });
});
