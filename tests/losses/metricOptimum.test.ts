import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  contrastiveLoss,
  cosineEmbeddingLoss,
  cosineSimilarity,
  infoNCELoss,
  ntXentLoss,
  pairwiseDistance,
  tripletMarginLoss,
} from '../../src/losses/index.ts';

// Where training on a metric loss ends is where its definition says.

beforeAll(() => tf.setBackend('cpu'));

type Embedding = tf.Tensor2D;

/** Where 300 steps of Adam end, with a learning rate that falls to nothing. */
function trained(start: number[][], loss: (at: Embedding) => tf.Scalar): Embedding {
  const at = tf.variable(tf.tensor2d(start));
  const steps = 300;
  const optimizer = tf.train.adam(0.1) as unknown as tf.Optimizer & { learningRate: number };
  for (let step = 0; step < steps; step += 1) {
    optimizer.learningRate = 0.1 * (1 - step / steps);
    optimizer.minimize(() => loss(at as Embedding), false, [at]);
  }
  return at as Embedding;
}

const start = [
  [0.3, 1.1],
  [-0.4, 0.2],
  [0.9, -0.7],
  [0.1, -0.3],
];
const rows = (at: Embedding, from: number, size: number) => tf.slice(at, [from, 0], [size, 2]);
const firsts = (at: Embedding) => rows(at, 0, 2);
const seconds = (at: Embedding) => rows(at, 2, 2);
const numbers = (tensor: tf.Tensor) => Array.from(tensor.dataSync());

describe('embeddings trained', () => {
  test('on contrastive loss end together where similar and a margin apart where not', () => {
    const at = trained(start, (z) => contrastiveLoss(firsts(z), seconds(z), [1, 0], { margin: 2 }));
    const [together, apart] = numbers(pairwiseDistance(firsts(at), seconds(at), { eps: 0 }));
    expect(together).toBeLessThan(0.01);
    expect(apart).toBeGreaterThan(1.98);
    expect(apart).toBeLessThan(5); // Adam's momentum carries it over the margin; nothing pushes there
  });

  test('on triplet loss end with the negative a margin farther', () => {
    const parts = (z: Embedding) => [rows(z, 0, 1), rows(z, 1, 1), rows(z, 2, 1)] as const;
    const at = trained(start, (z) => tripletMarginLoss(...parts(z), { margin: 1.5 }));
    const [a, p, n] = parts(at);
    const gap = tf.sub(pairwiseDistance(a, n), pairwiseDistance(a, p));
    expect(numbers(gap)[0]).toBeGreaterThan(1.49);
  });

  test('on cosine loss end in line where similar and no nearer than the margin where not', () => {
    const at = trained(start, (z) => cosineEmbeddingLoss(firsts(z), seconds(z), [1, -1], { margin: -0.5 }));
    const [together, apart] = numbers(cosineSimilarity(firsts(at), seconds(at)));
    expect(together).toBeGreaterThan(0.999);
    expect(apart).toBeLessThan(-0.49);
  });

  test('on InfoNCE end on their keys and opposite to the other key', () => {
    const at = trained(start, (z) =>
      infoNCELoss(firsts(z), seconds(z), { temperature: 0.5, symmetric: true }),
    );
    for (const own of numbers(cosineSimilarity(firsts(at), seconds(at)))) expect(own).toBeGreaterThan(0.99);
    for (const other of numbers(cosineSimilarity(firsts(at), tf.reverse(seconds(at), 0)))) {
      expect(other).toBeLessThan(-0.99);
    }
  });

  test('on NT-Xent end at its least value, log(1 + 2e^(−2/τ)) for two pairs', () => {
    const loss = (z: Embedding) => ntXentLoss(firsts(z), seconds(z), { temperature: 0.5 });
    const end = numbers(loss(trained(start, loss)))[0];
    expect(end).toBeCloseTo(Math.log(1 + 2 * Math.exp(-4)), 3);
  });
});
