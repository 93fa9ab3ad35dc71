import * as tf from '@tensorflow/tfjs';
import {
  contrastiveLoss,
  cosineEmbeddingLoss,
  infoNCELoss,
  ntXentLoss,
  tripletMarginLoss,
} from '../src/losses/index.ts';
import type { LossBench } from './lossCases.ts';

// A vector of numbers is 64 embeddings of a 64th of it; a matrix is one embedding per row.

const asRows = (shape: number[]) => (shape.length === 1 ? [64, (shape[0] as number) / 64] : shape);
const input = (shape: number[]) => tf.randomNormal(asRows(shape), 0, 1, 'float32', 1);
const target = (shape: number[]) => tf.randomNormal(asRows(shape), 0, 1, 'float32', 2);
const rows = { input, target };

const similar = (x: tf.Tensor) => tf.ones([x.shape[0] as number]);
const distance = (x: tf.Tensor, y: tf.Tensor) => tf.sqrt(tf.sum(tf.square(tf.sub(x, y)), -1));
const unit = (x: tf.Tensor) => tf.div(x, tf.sqrt(tf.sum(tf.square(x), -1, true)));
const cosine = (x: tf.Tensor, y: tf.Tensor) => tf.sum(tf.mul(unit(x), unit(y)), -1);

/** Cross-entropy of rows of similarities against a one-hot matrix. */
const picked = (logits: tf.Tensor, partners: tf.Tensor) =>
  tf.neg(tf.mean(tf.sum(tf.mul(tf.logSoftmax(logits), partners), -1)));

function ntXent(x: tf.Tensor, y: tf.Tensor): tf.Tensor {
  const all = unit(tf.concat([x, y], 0));
  const self = tf.eye(all.shape[0] as number);
  const logits = tf.sub(tf.div(tf.matMul(all, all, false, true), 0.5), tf.mul(self, 1e9));
  const [firsts, seconds] = tf.split(self, 2) as [tf.Tensor, tf.Tensor];
  return picked(logits, tf.concat([seconds, firsts], 0));
}

export const metricBenches: readonly LossBench[] = [
  {
    name: 'contrastiveLoss',
    ours: (x, y) => contrastiveLoss(x, y, similar(x)),
    theirs: null,
    naive: (x, y) => tf.mean(tf.mul(0.5, tf.square(distance(x, y)))),
    ...rows,
  },
  {
    name: 'tripletMarginLoss',
    ours: (x, y) => tripletMarginLoss(x, y, tf.reverse(y, 0)),
    theirs: null,
    naive: (x, y) => tf.mean(tf.relu(tf.add(tf.sub(distance(x, y), distance(x, tf.reverse(y, 0))), 1))),
    ...rows,
  },
  {
    name: 'cosineEmbeddingLoss',
    ours: (x, y) => cosineEmbeddingLoss(x, y, similar(x)),
    theirs: null, // tf.losses.cosineDistance has neither labels nor margin, and does not scale its vectors
    naive: (x, y) => tf.mean(tf.sub(1, cosine(x, y))),
    ...rows,
  },
  {
    name: 'infoNCELoss',
    ours: (x, y) => infoNCELoss(x, y),
    theirs: null,
    naive: (x, y) =>
      picked(tf.div(tf.matMul(unit(x), unit(y), false, true), 0.07), tf.eye(x.shape[0] as number)),
    ...rows,
  },
  {
    name: 'ntXentLoss',
    ours: (x, y) => ntXentLoss(x, y),
    theirs: null,
    naive: ntXent,
    ...rows,
  },
];
