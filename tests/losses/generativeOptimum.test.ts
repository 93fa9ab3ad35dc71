import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  discriminatorLoss,
  elboLoss,
  gaussianKLDiv,
  generatorLoss,
  klDiv,
  type ReconstructionKind,
  reconstructionLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import type { Nested } from './nested.ts';

// Where training on divergences, VAE and GAN losses ends is where theory says.

beforeAll(() => tf.setBackend('cpu'));

/** Where 300 steps of Adam end, with a learning rate that falls to nothing. */
function trained(start: Nested, loss: (at: tf.Tensor) => tf.Tensor): tf.Tensor {
  const at = tf.variable(tf.tensor(start as number[], undefined, 'float32'));
  const steps = 300;
  const optimizer = tf.train.adam(0.2) as unknown as tf.Optimizer & { learningRate: number };
  for (let step = 0; step < steps; step += 1) {
    optimizer.learningRate = 0.2 * (1 - step / steps);
    optimizer.minimize(() => loss(at).asScalar(), false, [at]);
  }
  return at;
}

const ends = (at: tf.Tensor, expected: Nested) =>
  expectClose(at.arraySync() as Nested, expected, { rtol: 0, atol: 0.01 });

test('klDiv brings q to p, impossible outcomes included', () => {
  const p = [
    [0.7, 0.2, 0.1],
    [0, 0.5, 0.5],
  ];
  const q = tf.softmax(trained(tf.zeros([2, 3]).arraySync() as Nested, (x) => klDiv(tf.logSoftmax(x), p)));
  ends(q, p);
});

test('klDiv brings a distribution p to q', () => {
  const logQ = [[-1.2, -0.5, -2.5]];
  const total = Math.log((logQ[0] as number[]).reduce((sum, x) => sum + Math.exp(x), 0));
  const p = tf.softmax(trained([[0, 0, 0]], (x) => klDiv(logQ, tf.softmax(x))));
  ends(
    p,
    logQ.map((row) => row.map((x) => Math.exp(x - total))),
  );
});

test('gaussianKLDiv brings the code to mean 0 and variance 1', () => {
  const half = (at: tf.Tensor, from: number) => tf.slice(at, [from, 0], [1, 2]);
  const at = trained(
    [
      [2, -3],
      [1.5, -2],
    ],
    (z) => gaussianKLDiv(half(z, 0), half(z, 1)),
  );
  ends(at, [
    [0, 0],
    [0, 0],
  ]);
});

test.each<[ReconstructionKind, (x: tf.Tensor) => tf.Tensor]>([
  ['mse', (x) => x],
  ['l1', (x) => x],
  ['bceWithLogits', (x) => tf.sigmoid(x)],
])('reconstruction by %s ends on its target', (kind, shown) => {
  const target = [[0.9, 0.25, 0.5]];
  ends(shown(trained([[0, 0, 0]], (x) => reconstructionLoss(x, target, { kind }))), target);
});

test('elboLoss of a linear code keeps what beta leaves worth keeping', () => {
  // One pixel 2 = decoder(mu) with decoder = identity: (2 − mu)² + beta·mu²/2 is least at mu = 4/(2 + beta).
  for (const beta of [0, 1, 4]) {
    const mu = trained(
      [[0]],
      (z) => elboLoss({ input: z, target: [[2]], mu: z, logVar: [[0]] }, { kind: 'mse', beta }).loss,
    );
    ends(mu, [[4 / (2 + beta)]]);
  }
});

describe('a discriminator that cannot tell its samples apart', () => {
  test('ends at the logit of the mean of both labels', () => {
    const labels = { realLabel: 0.9, fakeLabel: 0.2 };
    const at = trained([1], (x) => discriminatorLoss(x, x, labels));
    ends(tf.sigmoid(at), [0.55]);
  });

  test('ends midway between both labels under least squares', () => {
    ends(
      trained([3], (x) => discriminatorLoss(x, x, { mode: 'lsgan', realLabel: 1, fakeLabel: -0.5 })),
      [0.25],
    );
  });
});

describe('a discriminator that can', () => {
  test('scores to the margins under hinge, and no farther', () => {
    const at = trained([0.2, -0.1], (x) =>
      discriminatorLoss(tf.slice(x, 0, 1), tf.slice(x, 1, 1), { mode: 'hinge' }),
    );
    const [real, fake] = at.dataSync() as unknown as [number, number];
    expect(real).toBeGreaterThan(0.99);
    expect(real).toBeLessThan(4); // Adam's momentum carries it over the margin; nothing pushes there
    expect(fake).toBeLessThan(-0.99);
    expect(fake).toBeGreaterThan(-4);
  });
});

describe('a generator', () => {
  test.each(['minimax', 'nonSaturating', 'hinge', 'wasserstein'] as const)(
    'under %s raises its score',
    (mode) => {
      expect(trained([-1], (f) => generatorLoss(f, { mode })).dataSync()[0]).toBeGreaterThan(1);
    },
  );

  test('ends on its label where it has one', () => {
    ends(
      trained([-1], (f) => generatorLoss(f, { mode: 'lsgan', realLabel: 1.5 })),
      [1.5],
    );
    ends(tf.sigmoid(trained([-1], (f) => generatorLoss(f, { realLabel: 0.8 }))), [0.8]);
  });
});
