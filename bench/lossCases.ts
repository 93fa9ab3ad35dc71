import * as tf from '@tensorflow/tfjs';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  hingeLoss,
  huberLoss,
  l1Loss,
  logCoshLoss,
  mseLoss,
  multiMarginLoss,
  nllLoss,
  sigmoidFocalLoss,
  smoothL1Loss,
  softmaxFocalLoss,
} from '../src/losses/index.ts';

/** One loss, three ways: ours, that of `tf.losses` where there is one, and the shortest composition of ops. */
export interface LossBench {
  name: string;
  ours: Call;
  /** `null` where tfjs has no such loss. */
  theirs: Call | null;
  naive: Call;
  input: (shape: number[]) => tf.Tensor;
  target: (shape: number[]) => tf.Tensor;
}

export type Call = (input: tf.Tensor, target: tf.Tensor) => tf.Tensor;

const scores = (shape: number[]) => tf.randomNormal(shape, 0, 2, 'float32', 1);
const probabilities = (shape: number[]) => tf.randomUniform(shape, 0.01, 0.99, 'float32', 1);
const numbers = (shape: number[]) => tf.randomNormal(shape, 0, 2, 'float32', 2);
const flags = (shape: number[]) =>
  tf.cast(tf.greater(tf.randomUniform(shape, 0, 1, 'float32', 2), 0.5), 'float32');
const signs = (shape: number[]) => tf.sub(tf.mul(flags(shape), 2), 1);

/** A vector is one sample of as many classes. */
const asRows = (shape: number[]) => (shape.length === 1 ? [1, ...shape] : shape);
const logits = (shape: number[]) => scores(asRows(shape));
const labels = (shape: number[]) => {
  const [samples = 1, classes = 1] = asRows(shape);
  return tf.tensor1d(
    Array.from({ length: samples }, (_, row) => (row * 37) % classes),
    'int32',
  );
};

const oneHot = (target: tf.Tensor, input: tf.Tensor) =>
  tf.oneHot(target, input.shape[1] as number, 1, 0, 'float32');
const half = (x: tf.Tensor) => tf.mul(0.5, x);

export const lossBenches: readonly LossBench[] = [
  {
    name: 'mseLoss',
    ours: (x, t) => mseLoss(x, t),
    theirs: (x, t) => tf.losses.meanSquaredError(t, x),
    naive: (x, t) => tf.mean(tf.square(tf.sub(x, t))),
    input: scores,
    target: numbers,
  },
  {
    name: 'l1Loss',
    ours: (x, t) => l1Loss(x, t),
    theirs: (x, t) => tf.losses.absoluteDifference(t, x),
    naive: (x, t) => tf.mean(tf.abs(tf.sub(x, t))),
    input: scores,
    target: numbers,
  },
  {
    name: 'huberLoss',
    ours: (x, t) => huberLoss(x, t),
    theirs: (x, t) => tf.losses.huberLoss(t, x),
    naive: (x, t) => {
      const size = tf.abs(tf.sub(x, t));
      return tf.mean(tf.add(half(tf.square(tf.minimum(size, 1))), tf.relu(tf.sub(size, 1))));
    },
    input: scores,
    target: numbers,
  },
  {
    name: 'smoothL1Loss',
    ours: (x, t) => smoothL1Loss(x, t, { beta: 0.5 }),
    theirs: null,
    naive: (x, t) => {
      const size = tf.abs(tf.sub(x, t));
      const core = tf.minimum(size, 0.5);
      return tf.mean(tf.add(tf.square(core), tf.sub(size, core)));
    },
    input: scores,
    target: numbers,
  },
  {
    name: 'logCoshLoss',
    ours: (x, t) => logCoshLoss(x, t),
    theirs: null,
    naive: (x, t) => {
      const r = tf.sub(x, t);
      return tf.mean(tf.sub(tf.add(r, tf.softplus(tf.mul(-2, r))), Math.LN2));
    },
    input: scores,
    target: numbers,
  },
  {
    name: 'crossEntropy',
    ours: (x, t) => crossEntropy(x, t),
    theirs: (x, t) => tf.losses.softmaxCrossEntropy(oneHot(t, x), x),
    naive: (x, t) => tf.neg(tf.mean(tf.sum(tf.mul(oneHot(t, x), tf.logSoftmax(x)), 1))),
    input: logits,
    target: labels,
  },
  {
    name: 'crossEntropy, distributions',
    ours: (x, t) => crossEntropy(x, t),
    theirs: (x, t) => tf.losses.softmaxCrossEntropy(t, x),
    naive: (x, t) => tf.neg(tf.mean(tf.sum(tf.mul(t, tf.logSoftmax(x)), 1))),
    input: logits,
    target: (shape) => tf.softmax(numbers(asRows(shape))),
  },
  {
    name: 'nllLoss',
    ours: (x, t) => nllLoss(x, t),
    theirs: null,
    naive: (x, t) => tf.neg(tf.mean(tf.sum(tf.mul(oneHot(t, x), x), 1))),
    input: logits,
    target: labels,
  },
  {
    name: 'binaryCrossEntropyWithLogits',
    ours: (x, t) => binaryCrossEntropyWithLogits(x, t),
    theirs: (x, t) => tf.losses.sigmoidCrossEntropy(t, x),
    naive: (x, t) => tf.mean(tf.add(tf.mul(t, tf.softplus(tf.neg(x))), tf.mul(tf.sub(1, t), tf.softplus(x)))),
    input: scores,
    target: flags,
  },
  {
    name: 'binaryCrossEntropy',
    ours: (x, t) => binaryCrossEntropy(x, t),
    theirs: (x, t) => tf.losses.logLoss(t, x),
    naive: (x, t) =>
      tf.neg(tf.mean(tf.add(tf.mul(t, tf.log(x)), tf.mul(tf.sub(1, t), tf.log(tf.sub(1, x)))))),
    input: probabilities,
    target: flags,
  },
  {
    name: 'sigmoidFocalLoss',
    ours: (x, t) => sigmoidFocalLoss(x, t),
    theirs: null,
    naive: (x, t) => {
      const p = tf.sigmoid(x);
      const rest = tf.sub(1, t);
      const pt = tf.add(tf.mul(p, t), tf.mul(tf.sub(1, p), rest));
      const alpha = tf.add(tf.mul(0.25, t), tf.mul(0.75, rest));
      const surprisal = tf.add(tf.mul(t, tf.softplus(tf.neg(x))), tf.mul(rest, tf.softplus(x)));
      return tf.mean(tf.mul(tf.mul(alpha, tf.pow(tf.sub(1, pt), 2)), surprisal));
    },
    input: scores,
    target: flags,
  },
  {
    name: 'softmaxFocalLoss',
    ours: (x, t) => softmaxFocalLoss(x, t),
    theirs: null,
    naive: (x, t) => {
      const logP = tf.sum(tf.mul(oneHot(t, x), tf.logSoftmax(x)), 1);
      return tf.neg(tf.mean(tf.mul(tf.pow(tf.sub(1, tf.exp(logP)), 2), logP)));
    },
    input: logits,
    target: labels,
  },
  {
    name: 'hingeLoss',
    ours: (x, t) => hingeLoss(x, t),
    theirs: (x, t) => tf.losses.hingeLoss(tf.div(tf.add(t, 1), 2), x),
    naive: (x, t) => tf.mean(tf.relu(tf.sub(1, tf.mul(t, x)))),
    input: scores,
    target: signs,
  },
  {
    name: 'multiMarginLoss',
    ours: (x, t) => multiMarginLoss(x, t),
    theirs: null,
    naive: (x, t) => {
      const right = oneHot(t, x);
      const lead = tf.sub(tf.sum(tf.mul(right, x), 1, true), x);
      const costs = tf.mul(tf.relu(tf.sub(1, lead)), tf.sub(1, right));
      return tf.mean(tf.mean(costs, 1));
    },
    input: logits,
    target: labels,
  },
];
