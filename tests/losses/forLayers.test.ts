import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { crossEntropy, forLayers, huberLoss, mseLoss } from '../../src/losses/index.ts';

beforeAll(() => tf.setBackend('cpu'));

/** A layer of given weights: what it computes is known by hand. */
function layer(weights: number[][], loss: ReturnType<typeof forLayers>): tf.LayersModel {
  const units = (weights[0] as number[]).length;
  const model = tf.sequential({
    layers: [tf.layers.dense({ units, useBias: false, inputShape: [weights.length] })],
  });
  model.setWeights([tf.tensor2d(weights)]);
  model.compile({ optimizer: tf.train.sgd(0.1), loss });
  return model;
}

const identity = [
  [1, 0],
  [0, 1],
];

async function evaluated(model: tf.LayersModel, x: tf.Tensor, y: tf.Tensor): Promise<number> {
  const [loss] = (model.evaluate(x, y) as tf.Scalar).dataSync();
  return loss as number;
}

describe('forLayers', () => {
  test('gives logits and one-hot rows to crossEntropy in its own order', async () => {
    const model = layer(identity, forLayers(crossEntropy));
    const x = tf.tensor2d([
      [2, 0],
      [0, 1],
    ]);
    const loss = await evaluated(model, x, tf.oneHot([0, 0], 2).toFloat());
    // By hand: log(1 + e^−2) and log(1 + e).
    expect(loss).toBeCloseTo((Math.log1p(Math.exp(-2)) + Math.log1p(Math.E)) / 2, 5);
  });

  test('passes options on', async () => {
    const model = layer([[1]], forLayers(huberLoss, { delta: 2 }));
    // By hand: 2·(5 − 1).
    expect(await evaluated(model, tf.tensor2d([[5]]), tf.tensor2d([[0]]))).toBeCloseTo(8, 5);
  });

  test('trains towards its classes, and the loss never goes below 0', async () => {
    const model = layer(
      [
        [0, 0],
        [0, 0],
      ],
      forLayers(crossEntropy, { labelSmoothing: 0.1 }),
    );
    const x = tf.tensor2d([
      [1, 0],
      [0, 1],
    ]);
    const { history } = await model.fit(x, tf.oneHot([1, 0], 2).toFloat(), { epochs: 40, verbose: 0 });
    const seen = history.loss as number[];
    expect(Math.min(...seen)).toBeGreaterThan(0);
    expect(seen.at(-1)).toBeLessThan(seen[0] as number);
    expect((model.predict(x) as tf.Tensor).argMax(1).arraySync()).toEqual([1, 0]);
  });

  test('takes one-hot rows, and refuses true values and predictions the wrong way round', async () => {
    const oneHot = tf.tensor2d([[0, 1]]);
    const logits = tf.tensor2d([[3, -2]]);
    expect(forLayers(crossEntropy)(oneHot, logits).dataSync()[0]).toBeCloseTo(
      5 + Math.log1p(Math.exp(-5)),
      5,
    );
    expect(() => crossEntropy(oneHot, logits)).toThrow('in model.compile the loss goes through forLayers');
  });

  test('gives one loss per sample where they are kept apart, for sample weights', () => {
    const perSample = forLayers(mseLoss, { reduction: 'none' })(
      tf.zeros([2, 2]),
      tf.tensor2d([
        [1, 3],
        [0, 2],
      ]),
    );
    expect(perSample.arraySync()).toEqual([5, 2]);
  });

  test('says what it wants', () => {
    expect(() => forLayers('mse' as never)).toThrow(
      "forLayers: loss must be a function of the module such as huberLoss; got 'mse'",
    );
  });
});
