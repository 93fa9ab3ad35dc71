import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagedWages } from '../../src/training/data/packagedData.ts';
import { splitWages } from '../../src/training/data/wages.ts';
import { type BatchLoss, type Fit, fitModel } from '../../src/training/fit.ts';
import { toBatch } from '../../src/training/metrics/regression.ts';
import { linearModel, type Model, smallNetwork } from '../../src/training/models.ts';

const squared: BatchLoss = (input, target) => tf.mean(tf.squaredDifference(input, target));
const split = splitWages(packagedWages(), { features: ['education', 'experience'], seed: 1 });

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** Trains on the wages and returns all epochs, the outcome, the final weights and how many tensors stayed. */
async function train(makeModel: () => Model, changes: Partial<Fit<null>> = {}) {
  const tensorsBefore = tf.memory().numTensors;
  const model = makeModel();
  const batch = toBatch(split.train);
  const optimizer = tf.train.sgd(0.05);
  const run = fitModel({
    model,
    loss: squared,
    optimizer,
    train: batch,
    evaluate: () => null,
    epochs: 3,
    batchSize: 32,
    seed: 1,
    ...changes,
  });
  const epochs: { epoch: number; trainLoss: number | null }[] = [];
  let result = await run.next();
  for (; !result.done; result = await run.next()) epochs.push(result.value);
  const weights = model.variables.flatMap((variable) => [...variable.dataSync()]);
  model.dispose();
  optimizer.dispose();
  tf.dispose([batch.inputs, batch.targets]);
  return { epochs, outcome: result.value, weights, left: tf.memory().numTensors - tensorsBefore };
}

describe('fitModel', () => {
  test('reaches the least-squares line when every batch holds all examples', async () => {
    const { weights } = await train(() => linearModel(2), { epochs: 300, batchSize: 1000 });
    // The normal equations of the same 400 rows, solved by hand-written elimination below.
    leastSquares(split.train.inputs, split.train.targets).forEach((expected, k) => {
      expect(weights[k]).toBeCloseTo(expected, 3);
    });
  });

  test('yields the untrained model, then one entry per epoch with a falling loss, and leaves no tensor', async () => {
    const { epochs, outcome, left } = await train(() => linearModel(2));
    expect(left).toBe(0);
    expect(epochs.map((entry) => entry.epoch)).toEqual([0, 1, 2, 3]);
    expect(epochs[0]?.trainLoss).toBeNull();
    expect(epochs[3]?.trainLoss as number).toBeLessThan(epochs[1]?.trainLoss as number);
    expect(outcome).toBe('finished');
  });

  test('repeats exactly for the same seed, and differs for another', async () => {
    const first = await train(() => smallNetwork(2, 8, 1, 5), { seed: 5 });
    const again = await train(() => smallNetwork(2, 8, 1, 5), { seed: 5 });
    const other = await train(() => smallNetwork(2, 8, 1, 5), { seed: 6 });
    expect(again.weights).toEqual(first.weights);
    expect(other.weights).not.toEqual(first.weights);
  });

  test('stops within an epoch when told to, without an error', async () => {
    const stop = new AbortController();
    let calls = 0;
    const loss: BatchLoss = (input, target) => {
      if (++calls === 20) stop.abort();
      return squared(input, target);
    };
    const { epochs, outcome, left } = await train(() => linearModel(2), { loss, signal: stop.signal });
    expect(left).toBe(0);
    expect(outcome).toBe('stopped');
    expect(calls).toBe(20);
    expect(epochs).toHaveLength(2);
  });

  test('hears a Stop that arrives as an event while an epoch is running', async () => {
    const stop = new AbortController();
    const inputs = tf.zeros<tf.Rank.R2>([20_000, 2]);
    const targets = tf.zeros<tf.Rank.R2>([20_000, 1]);
    setTimeout(() => stop.abort());
    const { epochs, outcome } = await train(() => linearModel(2), {
      train: { inputs, targets },
      batchSize: 1,
      signal: stop.signal,
    });
    tf.dispose([inputs, targets]);
    expect(outcome).toBe('stopped');
    expect(epochs).toHaveLength(1);
  });

  test('shows a loss that climbs and ends when it is no longer a number', async () => {
    const climbing: BatchLoss = (input, target) => tf.neg(squared(input, target));
    const { epochs, outcome } = await train(() => linearModel(2), { loss: climbing, epochs: 200 });
    expect(outcome).toBe('diverged');
    expect(epochs[2]?.trainLoss as number).toBeLessThan(epochs[1]?.trainLoss as number);
    expect(Number.isFinite(epochs.at(-1)?.trainLoss)).toBe(false);
  });

  test('passes on what a loss throws', async () => {
    const broken: BatchLoss = () => {
      throw new Error('my own mistake');
    };
    await expect(train(() => linearModel(2), { loss: broken })).rejects.toThrow('my own mistake');
  });

  test('says what the number of epochs must be', async () => {
    await expect(train(() => linearModel(2), { epochs: 0 })).rejects.toThrow(
      'fitModel: epochs must be a whole number of at least 1; it was 0.',
    );
  });
});

/** Weights then intercept, by Gaussian elimination of the normal equations in float64. */
function leastSquares(inputs: number[][], targets: number[]): number[] {
  const rows = inputs.map((row) => [...row, 1]);
  const size = (rows[0] as number[]).length;
  const a = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => rows.reduce((s, row) => s + (row[i] ?? 0) * (row[j] ?? 0), 0)),
    rows.reduce((s, row, n) => s + (row[i] ?? 0) * (targets[n] ?? 0), 0),
  ]) as number[][];
  for (let p = 0; p < size; p++) {
    const pivot = a[p] as number[];
    for (let r = 0; r < size; r++) {
      const row = a[r] as number[];
      const factor = (row[p] as number) / (pivot[p] as number);
      if (r !== p) a[r] = row.map((value, c) => value - factor * (pivot[c] as number));
    }
  }
  return a.map((row, i) => (row[size] as number) / (row[i] as number));
}
