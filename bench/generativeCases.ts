import * as tf from '@tensorflow/tfjs';
import {
  discriminatorLoss,
  gaussianKLDiv,
  generatorLoss,
  klDiv,
  reconstructionLoss,
} from '../src/losses/index.ts';
import type { LossBench } from './lossCases.ts';

const asRows = (shape: number[]) => (shape.length === 1 ? [1, ...shape] : shape);
const numbers = (seed: number) => (shape: number[]) => tf.randomNormal(asRows(shape), 0, 1, 'float32', seed);
const shares = (shape: number[]) => tf.randomUniform(asRows(shape), 0.01, 0.99, 'float32', 2);
const perSample = (losses: tf.Tensor) => tf.mean(tf.sum(losses, -1));

export const generativeBenches: readonly LossBench[] = [
  {
    name: 'klDiv',
    ours: (x, p) => klDiv(x, p),
    theirs: null,
    naive: (x, p) => perSample(tf.mul(p, tf.sub(tf.log(p), x))),
    input: numbers(1),
    target: shares,
  },
  {
    name: 'gaussianKLDiv',
    ours: (mu, v) => gaussianKLDiv(mu, v),
    theirs: null,
    naive: (mu, v) => tf.mul(0.5, perSample(tf.sub(tf.add(tf.square(mu), tf.exp(v)), tf.add(v, 1)))),
    input: numbers(1),
    target: numbers(2),
  },
  {
    name: 'reconstructionLoss, bceWithLogits',
    ours: (x, t) => reconstructionLoss(x, t, { kind: 'bceWithLogits' }),
    theirs: null,
    naive: (x, t) =>
      perSample(tf.add(tf.mul(t, tf.softplus(tf.neg(x))), tf.mul(tf.sub(1, t), tf.softplus(x)))),
    input: numbers(1),
    target: shares,
  },
  {
    name: 'discriminatorLoss',
    ours: (r, f) => discriminatorLoss(r, f),
    theirs: null,
    naive: (r, f) => tf.add(tf.mean(tf.softplus(tf.neg(r))), tf.mean(tf.softplus(f))),
    input: numbers(1),
    target: numbers(2),
  },
  {
    name: 'generatorLoss',
    ours: (f) => generatorLoss(f),
    theirs: null,
    naive: (f) => tf.mean(tf.softplus(tf.neg(f))),
    input: numbers(1),
    target: numbers(2),
  },
];
