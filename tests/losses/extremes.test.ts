import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  hingeLoss,
  huberLoss,
  l1Loss,
  logCoshLoss,
  multiMarginLoss,
  sigmoidFocalLoss,
  smoothL1Loss,
  softmaxFocalLoss,
} from '../../src/losses/index.ts';
import { flat, type Nested } from './nested.ts';
import { valueAndSlope } from './sameCurve.ts';

// The edges of float32. Whatever goes in: a finite loss, never below 0, and a finite gradient that is not dead
// where the prediction is wrong.

beforeAll(() => tf.setBackend('cpu'));

const magnitudes = [0, 1e-8, 1, 17, 20, 88, 104, 1e4, 3e38];
const numbers = magnitudes.flatMap((each) => [each, -each]);
const gammas = [0, 0.1, 0.5, 1, 2, 5];

type Loss = (x: tf.Tensor) => tf.Tensor;

const ofLogits: Record<string, (label: 0 | 1) => Loss> = {
  binaryCrossEntropyWithLogits: (label) => (x) => binaryCrossEntropyWithLogits(x, [label]),
  'binaryCrossEntropyWithLogits with posWeight': (label) => (x) =>
    binaryCrossEntropyWithLogits(x, [label], { posWeight: 0.7 }),
  'crossEntropy of two': (label) => (x) => crossEntropy(tf.stack([tf.zerosLike(x), x], 1), [label]),
  'crossEntropy of two, with a distribution': (label) => (x) =>
    crossEntropy(tf.stack([tf.zerosLike(x), x], 1), [[1 - label, label]]),
  'hingeLoss with margin 0.3': (label) => (x) =>
    hingeLoss(x, [label], { margin: 0.3, targetFormat: 'binary' }),
  multiMarginLoss: (label) => (x) => multiMarginLoss(tf.stack([tf.zerosLike(x), x], 1), [label]),
  ...Object.fromEntries(
    gammas.flatMap((gamma): [string, (label: 0 | 1) => Loss][] => [
      [
        `sigmoidFocalLoss, gamma ${gamma}`,
        (label) => (x) => sigmoidFocalLoss(x, [label], { gamma, alpha: null }),
      ],
      [
        `softmaxFocalLoss, gamma ${gamma}`,
        (label) => (x) => softmaxFocalLoss(tf.stack([tf.zerosLike(x), x], 1), [label], { gamma }),
      ],
    ]),
  ),
};

describe.each(Object.entries(ofLogits))('%s', (name, losses) => {
  test.each([0, 1] as const)('is finite and not negative for every logit, target %s', (label) => {
    for (const x of numbers) {
      const { value, slope } = valueAndSlope(losses(label), [x]);
      expect(Number.isFinite(value as number), `value ${value} at ${x}`).toBe(true);
      expect(value as number, `at ${x}`).toBeGreaterThanOrEqual(0);
      expect(flat(slope).every(Number.isFinite), `slope ${slope} at ${x}`).toBe(true);
    }
  });

  test('pulls with its whole strength on logits that are wrong by 17 and more', () => {
    const strength = name.startsWith('multiMargin') ? 0.5 : name.endsWith('posWeight') ? 0.7 : 1;
    for (const x of magnitudes.filter((each) => each >= 17)) {
      for (const [logit, label] of [
        [x, 0],
        [-x, 1],
      ] as const) {
        const { slope } = valueAndSlope(losses(label), [logit]);
        expect(Math.abs((slope as number[])[0] as number), `at ${logit}`).toBeGreaterThan(
          2.7 * strength * 0.99,
        );
      }
    }
  });
});

describe('probabilities at the edge', () => {
  test.each([0, 0.3, 1])('binaryCrossEntropy is finite for every probability, target %s', (z) => {
    for (const p of [0, 1e-45, 1e-38, 1e-7, 0.5, 1 - 1e-7, 1]) {
      const { value, slope } = valueAndSlope((x) => binaryCrossEntropy(x, [z]), [p]);
      expect(Number.isFinite(value as number) && (value as number) >= 0, `value ${value} at ${p}`).toBe(true);
      expect(flat(slope).every(Number.isFinite), `slope ${slope} at ${p}`).toBe(true);
    }
  });
});

describe('residuals', () => {
  const losses: Record<string, Loss> = {
    l1Loss: (x) => l1Loss(x, [0]),
    logCoshLoss: (x) => logCoshLoss(x, [0]),
    'huberLoss, delta 0.3': (x) => huberLoss(x, [0], { delta: 0.3 }),
    'smoothL1Loss, beta 0.3': (x) => smoothL1Loss(x, [0], { beta: 0.3 }),
    'smoothL1Loss, beta 1e-8': (x) => smoothL1Loss(x, [0], { beta: 1e-8 }),
    'smoothL1Loss, beta 0': (x) => smoothL1Loss(x, [0], { beta: 0 }),
  };

  test.each(Object.entries(losses))(
    '%s is finite, not negative and never steeper than its line',
    (name, loss) => {
      const steepest = name.startsWith('huber') ? 0.3 : 1;
      for (const x of numbers) {
        const { value, slope } = valueAndSlope(loss, [x]);
        expect(Number.isFinite(value as number) && (value as number) >= 0, `value ${value} at ${x}`).toBe(
          true,
        );
        const [steepness] = (slope as number[]).map((each) => Math.abs(each) / 2.7);
        expect(steepness, `at ${x}`).toBeLessThanOrEqual(steepest * 1.000001);
        if (Math.abs(x) >= 17) expect(steepness, `at ${x}`).toBeGreaterThan(steepest * 0.999);
      }
    },
  );
});

describe('sizes', () => {
  test('one class costs nothing and has no gradient', () => {
    for (const loss of [crossEntropy, softmaxFocalLoss, multiMarginLoss]) {
      const { value, slope } = valueAndSlope((x) => loss(x, [0, 0]), [[3], [-1e4]]);
      expect(value).toBeCloseTo(0, 12);
      expect(flat(slope).every((each) => Math.abs(each) === 0)).toBe(true);
    }
  });

  test('a thousand classes without preference cost log 1000', () => {
    const x = [Array.from({ length: 1000 }, () => 0.25)];
    expect(valueAndSlope((at) => crossEntropy(at, [999]), x).value).toBeCloseTo(Math.log(1000), 5);
    expect(valueAndSlope((at) => softmaxFocalLoss(at, [999]), x).value).toBeCloseTo(
      0.999 ** 2 * Math.log(1000),
      5,
    );
  });

  test('rank 0 to rank 5 are all legal', () => {
    for (const shape of [[], [2], [2, 1], [2, 1, 3], [1, 2, 1, 2], [1, 2, 1, 2, 2]]) {
      const x = tf.fill(shape, 0.5);
      expect(huberLoss(x, tf.zeros(shape), { reduction: 'none' }).shape).toEqual(shape);
      const focal = sigmoidFocalLoss(x, tf.zeros(shape), { reduction: 'none' });
      expect(focal.shape).toEqual(shape);
      if (shape.length > 0) {
        const labels = tf.zeros(shape.slice(0, -1), 'int32');
        expect(crossEntropy(x, labels, { reduction: 'none' }).shape).toEqual(shape.slice(0, -1));
        expect(tf.grad((at: tf.Tensor) => crossEntropy(at, labels))(x).shape).toEqual(shape);
      }
    }
  });
});

test('variables reach their optimiser through every loss', () => {
  const losses: Record<string, (at: tf.Tensor) => tf.Tensor> = {
    huberLoss: (at) => huberLoss(at, [[0, 1, 2]]),
    crossEntropy: (at) => crossEntropy(at, [2]),
    softmaxFocalLoss: (at) => softmaxFocalLoss(at, [2]),
    sigmoidFocalLoss: (at) => sigmoidFocalLoss(at, [[0, 1, 1]]),
    binaryCrossEntropyWithLogits: (at) => binaryCrossEntropyWithLogits(at, [[0, 1, 1]]),
    multiMarginLoss: (at) => multiMarginLoss(at, [2]),
    hingeLoss: (at) => hingeLoss(at, [[-1, 1, 1]]),
  };
  for (const [name, loss] of Object.entries(losses)) {
    const weights = tf.variable(tf.tensor2d([[0.5, -0.25, 0.1]]));
    const { value, grads } = tf.variableGrads(() => loss(tf.mul(weights, 2)).asScalar(), [weights]);
    const [slopes] = Object.values(grads) as [tf.Tensor];
    const direct = valueAndSlope((at) => loss(tf.mul(at, 2)), weights.arraySync() as Nested).slope;
    expect(
      flat(slopes.arraySync() as Nested).map((each) => -2.7 * each),
      name,
    ).toEqual(flat(direct).map((each) => expect.closeTo(each, 5)));
    tf.dispose([weights, value, slopes]);
  }
});
