import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  cosineSimilarity,
  crossEntropy,
  diceLoss,
  gaussianKLDiv,
  l1Loss,
  mseLoss,
  reconstructionLoss,
  safeNorm,
  softmaxFocalLoss,
  tverskyLoss,
} from '../../src/losses/index.ts';
import { repeated, sumMiddle } from '../../src/losses/ops/sum.ts';
import { onGraphicsCard } from './onGraphicsCard.ts';

// A sum of many equal numbers is where float32 drifts most; what it must be is known by hand.

/** How far a mean over 10⁷ numbers may be off. */
const within = 1e-6;

function relativeError(loss: () => tf.Tensor, right: number): number {
  const [value] = tf.tidy(loss).dataSync();
  return Math.abs((value as number) / right - 1);
}

const tenth = Math.fround(0.1);

const sums: Record<string, [loss: () => tf.Tensor, right: number]> = {
  'mseLoss of 7·10⁶ tenths': [
    () => mseLoss(tf.fill([5, 68, 64, 321], 0.1), tf.zeros([5, 68, 64, 321])),
    Math.fround(tenth ** 2),
  ],
  'mseLoss of 10⁷ ones, and three more': [() => mseLoss(tf.ones([10_000_003]), tf.zeros([10_000_003])), 1],
  'l1Loss with weights': [
    () => l1Loss(tf.fill([3_000_001], 0.1), tf.zeros([3_000_001]), { weight: tf.fill([3_000_001], 0.3) }),
    Math.fround(tenth * Math.fround(0.3)) / Math.fround(0.3),
  ],
  'binaryCrossEntropyWithLogits of 10⁶ zeros': [
    () => binaryCrossEntropyWithLogits(tf.zeros([1_000_000]), tf.zeros([1_000_000])),
    Math.log(2),
  ],
  'crossEntropy of 50,257 classes': [() => crossEntropy(tf.zeros([1, 50257]), [7]), Math.log(50257)],
  // 11.3194: half the mass on a class 1 above the others, the rest spread.
  'crossEntropy of 50,257 classes, smoothed': [
    () => crossEntropy(tf.zeros([1, 50257]), [7], { labelSmoothing: 0.1 }),
    Math.log(50257),
  ],
  'softmaxFocalLoss of 50,257 classes': [
    () => softmaxFocalLoss(tf.zeros([1, 50257]), [7]),
    (1 - 1 / 50257) ** 2 * Math.log(50257),
  ],
  'diceLoss over 8192 × 1024 pixels': [
    () => diceLoss(tf.zeros([1, 8192, 1024]), tf.ones([1, 8192, 1024]), { mode: 'binary' }),
    1 / 3,
  ],
  'tverskyLoss over 2048 × 1024 pixels of two classes': [
    () =>
      tverskyLoss(tf.zeros([1, 2048, 1024, 2]), tf.zeros([1, 2048, 1024], 'int32'), {
        smooth: 0,
        reduction: 'none',
      }),
    1 - 0.5 / 0.75,
  ],
  'reconstructionLoss of 4·10⁶ pixels': [
    () => reconstructionLoss(tf.fill([1, 2000, 2000], 0.1), tf.zeros([1, 2000, 2000])),
    4e6 * Math.fround(tenth ** 2),
  ],
  'gaussianKLDiv of 10⁶ dimensions': [
    () => gaussianKLDiv(tf.fill([1, 1_000_000], 0.1), tf.zeros([1, 1_000_000])),
    0.5e6 * Math.fround(tenth ** 2),
  ],
  'safeNorm of 10⁶ components': [() => safeNorm(tf.fill([1_000_000], 0.1)), tenth * 1000],
  'cosineSimilarity of 10⁶ components': [
    () => cosineSimilarity(tf.fill([1_000_000], 0.1), tf.fill([1_000_000], 3)),
    1,
  ],
};

const slopes: Record<string, [slope: () => tf.Tensor, right: number]> = {
  // d/dx of 1 − (2I + 1)/(P + T + 1) at p = ½, t = 1, times p(1 − p): (2I − 2·T… by hand below.
  'diceLoss over 10⁶ pixels': [
    () =>
      tf.grad((x: tf.Tensor) => diceLoss(x, tf.ones([1, 1_000_000]), { mode: 'binary' }))(
        tf.zeros([1, 1_000_000]),
      ),
    -0.25 * (2 / 1_500_001 - 1_000_001 / 1_500_001 ** 2),
  ],
  'crossEntropy of 50,257 classes': [
    () => tf.grad((x: tf.Tensor) => crossEntropy(x, [0]))(tf.zeros([1, 50257])),
    1 / 50257 - 1,
  ],
  'the length of 10⁶ components': [
    () => tf.grad((x: tf.Tensor) => safeNorm(x))(tf.fill([1_000_000], 0.1)),
    1e-3,
  ],
};

describe.each(['cpu', 'wasm', 'blocks'])('on %s', (backend) => {
  // A graphics card's way of adding is tried on the CPU backend that says it is one; the page tests try WebGL itself.
  const use = () => (backend === 'blocks' ? onGraphicsCard() : tf.setBackend(backend));
  afterAll(() => tf.setBackend('cpu'));

  test.each(Object.entries(sums))('%s is right to a millionth', async (_name, [loss, right]) => {
    await use();
    expect(relativeError(loss, right)).toBeLessThan(within);
  });

  test.each(Object.entries(slopes))('%s has its slope', async (_name, [slope, right]) => {
    await use();
    expect(relativeError(slope, right)).toBeLessThan(within);
  });

  test('any axis length is added, and what was repeated comes back', async () => {
    await use();
    for (const count of [1, 2, 15, 16, 17, 255, 257]) {
      const x = tf.range(0, 6 * count).reshape([3, count, 2]);
      expect(sumMiddle(x).arraySync()).toEqual(tf.sum(x, 1).arraySync());
      const back = tf.grad((at: tf.Tensor) => sumMiddle(at))(x);
      expect(back.shape).toEqual([3, count, 2]);
      expect(tf.sum(back).dataSync()[0]).toBe(6 * count);
      const onto = tf.grad((at: tf.Tensor) => repeated(at, count))(tf.ones([3, 2]));
      expect(onto.arraySync()).toEqual(tf.fill([3, 2], count).arraySync());
    }
  });
});
