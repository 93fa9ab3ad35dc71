import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { crossEntropy } from '../../src/losses/index.ts';
import { rowwiseLoss } from '../../src/training/rowwiseLoss.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const plainCrossEntropy = (rows: number[][], targets: number[]) => {
  const surprise = rows.map((row, k) => {
    const total = row.reduce((sum, logit) => sum + Math.exp(logit), 0);
    return Math.log(total) - (row[targets[k] as number] as number);
  });
  return surprise.reduce((sum, value) => sum + value, 0) / rows.length;
};

test('a mean over rows gets the gradient that the module’s own loss has, and leaves no tensor', () => {
  const before = tf.memory().numTensors;
  const logits = tf.tensor2d([
    [1, -2, 0.5],
    [0, 3, -1],
  ]);
  const target = tf.tensor2d([[2], [0]]);
  const own = tf.valueAndGrad((x: tf.Tensor2D) => rowwiseLoss(plainCrossEntropy)(x, target))(logits);
  const ours = tf.valueAndGrad((x: tf.Tensor2D) => crossEntropy(x, tf.squeeze(target, [1])))(logits);
  expect(own.value.dataSync()[0]).toBeCloseTo(ours.value.dataSync()[0] as number, 5);
  for (const [k, slope] of own.grad.dataSync().entries())
    expect(slope).toBeCloseTo(ours.grad.dataSync()[k] as number, 5);
  tf.dispose([logits, target, own.value, own.grad, ours.value, ours.grad]);
  expect(tf.memory().numTensors).toBe(before);
});

test('a loss that returns a list is named', () => {
  const loss = rowwiseLoss((rows) => rows.flat());
  expect(() => loss(tf.tensor2d([[1]]), tf.tensor2d([[1]]))).toThrow(/one number.*a list of 1/);
});
