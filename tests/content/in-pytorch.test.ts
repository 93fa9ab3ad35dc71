import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { type Printed, snippets } from '../../scripts/snippets.ts';
import { diceLoss, huberLoss, l1Loss, mseLoss, softmaxFocalLoss } from '../../src/losses/index.ts';

// What lesson in-pytorch says in numbers. Those that PyTorch printed are read from its output.

function wave(shape: number[], start = 0): tf.Tensor {
  const size = tf.util.sizeFromShape(shape);
  return tf.tensor(
    Array.from({ length: size }, (_, k) => Math.sin(start + k)),
    shape,
  );
}

function printedByPyTorch(snippet: string, line: string): number {
  const { output }: Printed = JSON.parse(readFileSync(new URL(`${snippet}.json`, snippets), 'utf8'));
  return Number(new RegExp(`^${line} (\\S+)$`, 'm').exec(output)?.[1]);
}

test('the ten sines know nothing of the classes: 5.64 nats, where ten equal logits cost 2.30', () => {
  expect(printedByPyTorch('tour-classes', 'loss')).toBeCloseTo(5.64, 2);
  expect(Math.log(10)).toBeCloseTo(2.3, 2);
});

test('focal loss with γ = 0 is cross-entropy, and γ = 2 gives the eight hardest of 32 a larger share', () => {
  expect(printedByPyTorch('tour-focal', 'gamma 0')).toBeCloseTo(0.689, 3);
  const classes = Array.from({ length: 32 }, (_, n) => (7 * n) % 10);
  const logits = tf.add(tf.mul(3, wave([32, 10])), tf.mul(6, tf.oneHot(classes, 10)));
  const share = (gamma: number) => {
    const each = [...softmaxFocalLoss(logits, classes, { gamma, reduction: 'none' }).dataSync()];
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    return sum(each.sort((a, b) => b - a).slice(0, 8)) / sum(each);
  };
  expect(share(0)).toBeCloseTo(0.44, 2);
  expect(share(2)).toBeCloseTo(0.59, 2);
});

test('the prediction that is off by thirty pulls fourteen times as hard as the next under MSE, and no harder under L1 and Huber', () => {
  const target = tf.mul(10, wave([32, 1]));
  const error = tf.add(tf.mul(2, wave([32, 1], 100)), tf.mul(30, tf.reshape(tf.oneHot([5], 32), [32, 1])));
  const pulls = (loss: typeof mseLoss) => {
    const slope = tf.grad((p: tf.Tensor) => loss(p, target))(tf.add(target, error));
    return [...tf.abs(slope).dataSync()].sort((a, b) => b - a);
  };
  const [first = 0, second = 0] = pulls(mseLoss);
  expect(first / second).toBeGreaterThan(13.5);
  expect(first / second).toBeLessThan(14.5);
  for (const loss of [l1Loss, huberLoss]) expect(pulls(loss)[0]).toBe(1 / 32);
});

test('with ε = 1e-6 an answer costs 1 on an empty mask, and with 1 pixel the step is a slope', () => {
  expect(printedByPyTorch('tour-dice', 'an empty mask, logits as before')).toBe(1);
  expect(printedByPyTorch('tour-dice', 'an empty mask, an empty answer')).toBe(0);
  const empty = tf.zeros([1, 1, 64, 64]);
  const slope = (smooth: number) =>
    tf
      .abs(
        tf.grad((z: tf.Tensor) => diceLoss(z, empty, { mode: 'binary', smooth }))(tf.fill(empty.shape, -6)),
      )
      .max()
      .dataSync()[0];
  expect(slope(1e-6)).toBeLessThan(1e-10);
  expect(slope(1)).toBeGreaterThan(1e-6);
});
