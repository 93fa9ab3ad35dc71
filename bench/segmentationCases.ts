import * as tf from '@tensorflow/tfjs';
import { diceBCELoss, diceCELoss, diceLoss, jaccardLoss, tverskyLoss } from '../src/losses/index.ts';
import type { LossBench } from './lossCases.ts';

// A vector is one sample of as many pixels; a matrix is as many samples as rows, of as many pixels each.

const asMaps = (shape: number[]) => [...(shape.length === 1 ? [1, ...shape] : shape), 1];
const logits = (shape: number[]) => tf.randomNormal(asMaps(shape), 0, 2, 'float32', 1);
const masks = (shape: number[]) =>
  tf.cast(tf.greater(tf.randomUniform(asMaps(shape), 0, 1, 'float32', 2), 0.5), 'float32');

/** As many numbers, as four classes of a quarter of the pixels: 1024, or 64 samples of 1000. */
const pixelsOf = (shape: number[]): [number, number] => {
  const [samples, pixels] =
    shape.length === 1 ? [1, (shape[0] as number) / 4] : [(shape[0] as number) / 4, shape[1]];
  return [samples, pixels as number];
};
const scores = (shape: number[]) => tf.randomNormal([...pixelsOf(shape), 4], 0, 2, 'float32', 1);
const labels = (shape: number[]) => {
  const [samples, pixels] = pixelsOf(shape);
  const flat = Array.from({ length: samples * pixels }, (_, pixel) => (pixel * 37) % 4);
  return tf.tensor(flat, [samples, pixels], 'int32');
};

/** I, P and T of each sample and class. */
function sums(p: tf.Tensor, t: tf.Tensor) {
  return { shared: tf.sum(tf.mul(p, t), 1), predicted: tf.sum(p, 1), wanted: tf.sum(t, 1) };
}

function dice(p: tf.Tensor, t: tf.Tensor): tf.Tensor {
  const { shared, predicted, wanted } = sums(p, t);
  const bottom = tf.add(tf.add(predicted, wanted), 1);
  return tf.mean(tf.sub(1, tf.div(tf.add(tf.mul(2, shared), 1), bottom)));
}

const oneHot = (t: tf.Tensor) => tf.oneHot(t as tf.Tensor2D, 4, 1, 0, 'float32');
const binary = { theirs: null, input: logits, target: masks };
const classes = { theirs: null, input: scores, target: labels };

export const segmentationBenches: readonly LossBench[] = [
  {
    name: 'diceLoss',
    ...binary,
    ours: (x, t) => diceLoss(x, t),
    naive: (x, t) => dice(tf.sigmoid(x), t),
  },
  {
    name: 'diceLoss, classes',
    ...classes,
    ours: (x, t) => diceLoss(x, t),
    naive: (x, t) => dice(tf.softmax(x), oneHot(t)),
  },
  {
    name: 'jaccardLoss',
    ...binary,
    ours: (x, t) => jaccardLoss(x, t),
    naive: (x, t) => {
      const { shared, predicted, wanted } = sums(tf.sigmoid(x), t);
      const union = tf.sub(tf.add(predicted, wanted), shared);
      return tf.mean(tf.sub(1, tf.div(tf.add(shared, 1), tf.add(union, 1))));
    },
  },
  {
    name: 'tverskyLoss',
    ...binary,
    ours: (x, t) => tverskyLoss(x, t, { alpha: 0.3, beta: 0.7 }),
    naive: (x, t) => {
      const { shared, predicted, wanted } = sums(tf.sigmoid(x), t);
      const mistakes = tf.add(tf.mul(0.3, tf.sub(predicted, shared)), tf.mul(0.7, tf.sub(wanted, shared)));
      return tf.mean(tf.sub(1, tf.div(tf.add(shared, 1), tf.add(tf.add(shared, mistakes), 1))));
    },
  },
  {
    name: 'diceBCELoss',
    ...binary,
    ours: (x, t) => diceBCELoss(x, t),
    naive: (x, t) => {
      const pixels = tf.add(tf.mul(t, tf.softplus(tf.neg(x))), tf.mul(tf.sub(1, t), tf.softplus(x)));
      return tf.add(dice(tf.sigmoid(x), t), tf.mean(pixels));
    },
  },
  {
    name: 'diceCELoss',
    ...classes,
    ours: (x, t) => diceCELoss(x, t),
    naive: (x, t) => {
      const masks = oneHot(t);
      const pixels = tf.neg(tf.mean(tf.sum(tf.mul(masks, tf.logSoftmax(x)), -1)));
      return tf.add(dice(tf.softmax(x), masks), pixels);
    },
  },
];
