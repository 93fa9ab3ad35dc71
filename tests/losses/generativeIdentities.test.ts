import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  discriminatorLoss,
  elboLoss,
  type GANMode,
  gaussianKLDiv,
  generatorLoss,
  klDiv,
  l1Loss,
  mseLoss,
  reconstructionLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { flat, type Nested } from './nested.ts';
import { dyadic, nestOf, seeded } from './random.ts';
import { expectSameCurve, valueAndSlope } from './sameCurve.ts';

// How divergences, VAE and GAN losses relate to one another and to themselves, in value and in slope.

beforeAll(() => tf.setBackend('cpu'));

type Rows = number[][];

const batches = fc
  .record({ n: fc.integer({ min: 1, max: 4 }), c: fc.integer({ min: 2, max: 4 }) })
  .chain(({ n, c }) => {
    const rows = nestOf([n, c], dyadic(4)) as fc.Arbitrary<Rows>;
    const shares = nestOf(
      [n, c],
      fc.integer({ min: 1, max: 63 }).map((each) => each / 64),
    ) as fc.Arbitrary<Rows>;
    return fc.record({
      x: rows,
      y: rows,
      z: rows,
      shares,
      others: shares,
      place: fc.array(fc.integer({ min: 0, max: c - 1 }), { minLength: n, maxLength: n }),
      beta: fc.constantFrom(0, 0.3, 1, 4),
    });
  });

type Batch = typeof batches extends fc.Arbitrary<infer Made> ? Made : never;

function holds(title: string, check: (batch: Batch) => void): void {
  test(title, () => fc.assert(fc.property(batches, check), { ...seeded, numRuns: 80 }));
}

const value = (loss: tf.Tensor) => loss.arraySync() as Nested;
const near = { rtol: 1e-5, atol: 3e-6 };
const distributions = (rows: Rows) =>
  rows.map((row) => row.map((each) => each / row.reduce((sum, x) => sum + x, 0)));

/** log softmax that tfjs can differentiate. */
const logShares = (x: tf.Tensor) => tf.sub(x, tf.logSumExp(x, -1, true));

/** The same numbers as log-probabilities: at most 0. */
const logs = (rows: Rows) => rows.map((row) => row.map((each) => -Math.abs(each)));

describe('klDiv', () => {
  holds('is 0 between equal distributions, with slope −p in the input', ({ shares }) => {
    const p = distributions(shares);
    const { value: loss, slope } = valueAndSlope((x) => klDiv(x, p, { reduction: 'sum' }), value(tf.log(p)));
    expect(loss).toBeCloseTo(0, 5);
    expectClose(slope, value(tf.mul(p, 2.7)), near);
  });

  holds('is never negative between distributions', ({ shares, others }) => {
    const loss = klDiv(tf.log(distributions(shares)), distributions(others));
    expect(loss.dataSync()[0]).toBeGreaterThan(-1e-6);
  });

  holds('is the same for p and for log p', ({ x: any, shares }) => {
    const x = logs(any);
    for (const reduction of ['none', 'mean', 'sum', 'batchmean'] as const) {
      expectSameCurve(
        (at) => klDiv(at, shares, { reduction }),
        (at) => klDiv(at, tf.log(shares), { logTarget: true, reduction }),
        x,
        near,
      );
      expectSameCurve(
        (t) => klDiv(x, t, { reduction }),
        (t) => klDiv(x, tf.log(t), { logTarget: true, reduction }),
        shares,
        near,
      );
    }
  });

  holds('sum is batchmean times the samples, and mean times the numbers', ({ x: any, shares }) => {
    const x = logs(any);
    const sum = (at: tf.Tensor) => klDiv(at, shares, { reduction: 'sum' });
    expectSameCurve(sum, (at) => tf.mul(klDiv(at, shares), x.length), x, near);
    const numbers = x.length * (x[0] as number[]).length;
    expectSameCurve(sum, (at) => tf.mul(klDiv(at, shares, { reduction: 'mean' }), numbers), x, near);
    expectSameCurve(sum, (at) => tf.sum(klDiv(at, shares, { reduction: 'none' })), x, near);
  });

  holds('against certain targets is the cross-entropy', ({ x, place }) => {
    const certain = tf.oneHot(tf.tensor1d(place, 'int32'), (x[0] as number[]).length, 1, 0, 'float32');
    expectSameCurve(
      (at) => klDiv(logShares(at), certain),
      (at) => crossEntropy(at, tf.tensor1d(place, 'int32')),
      x,
      near,
    );
  });
});

describe('gaussianKLDiv', () => {
  /** The divergence of two Gaussians as textbooks write it, in standard deviations. */
  function textbook(m1: number, s1: number, m2: number, s2: number): number {
    return Math.log(s2 / s1) + (s1 ** 2 + (m1 - m2) ** 2) / (2 * s2 ** 2) - 0.5;
  }

  holds('is the divergence of two Gaussians whose second is standard', ({ x, y }) => {
    const each = x.map((row, n) =>
      row.reduce(
        (sum, mu, d) => sum + textbook(mu, Math.exp(((y[n] as number[])[d] as number) / 2), 0, 1),
        0,
      ),
    );
    expectClose(value(gaussianKLDiv(x, y, { reduction: 'none' })), each, near);
  });

  test('is what 200,000 samples say', () => {
    const [mu, logVar] = [
      [0.7, -0.4],
      [0.5, -1.2],
    ] as [number[], number[]];
    const noise = tf.randomNormal([200_000, 2], 0, 1, 'float32', 11);
    const codes = tf.add(mu, tf.mul(noise, tf.exp(tf.div(logVar, 2))));
    // log q(z) − log p(z), averaged: the constants of both densities cancel.
    const logRatio = tf.sub(
      tf.div(tf.square(codes), 2),
      tf.add(tf.div(tf.square(noise), 2), tf.div(logVar, 2)),
    );
    const sampled = tf.mean(tf.sum(logRatio, -1)).dataSync()[0] as number;
    expect(sampled).toBeCloseTo(value(gaussianKLDiv([mu], [logVar])) as number, 1);
    expect(Math.abs(sampled / (value(gaussianKLDiv([mu], [logVar])) as number) - 1)).toBeLessThan(0.02);
  });

  holds('is 0 only for the standard normal, and never negative', ({ x, y }) => {
    expect(gaussianKLDiv(tf.zerosLike(x), tf.zerosLike(y)).dataSync()[0]).toBe(0);
    for (const each of flat(value(gaussianKLDiv(x, y, { reduction: 'none' }))))
      expect(each).toBeGreaterThanOrEqual(0);
  });

  holds('with wide bounds is the same, and beyond narrow ones is flat in logVar', ({ x, y }) => {
    expectSameCurve(
      (v) => gaussianKLDiv(x, v),
      (v) => gaussianKLDiv(x, v, { logVarClamp: [-50, 50] }),
      y,
    );
    const { slope } = valueAndSlope((v) => gaussianKLDiv(x, v, { logVarClamp: [4.5, 5] }), y);
    expect(flat(slope).every((each) => each === 0)).toBe(true);
  });
});

describe('reconstructionLoss', () => {
  holds('is the other losses’ sum over a sample, mean over samples', ({ x, y, shares, others }) => {
    const count = x.length;
    const cases = [
      ['mse', mseLoss, x, y],
      ['l1', l1Loss, x, y],
      ['bceWithLogits', binaryCrossEntropyWithLogits, x, shares],
      ['bce', binaryCrossEntropy, others, shares],
    ] as const;
    for (const [kind, loss, input, target] of cases) {
      const whole = (a: tf.Tensor, b: tf.Tensor | Rows) => tf.div(loss(a, b, { reduction: 'sum' }), count);
      expectSameCurve(
        (a) => reconstructionLoss(a, target, { kind }),
        (a) => whole(a, target),
        input,
        near,
      );
      expectSameCurve(
        (b) => reconstructionLoss(input, b, { kind }),
        (b) => whole(tf.tensor(input), b),
        target as Nested,
        near,
      );
    }
  });

  holds('sum is the sum of none, and mean is that over the samples', ({ x, y }) => {
    const none = (a: tf.Tensor) => reconstructionLoss(a, y, { reduction: 'none' });
    expectSameCurve(
      (a) => reconstructionLoss(a, y, { reduction: 'sum' }),
      (a) => tf.sum(none(a)),
      x,
      near,
    );
    expectSameCurve(
      (a) => reconstructionLoss(a, y),
      (a) => tf.mean(none(a)),
      x,
      near,
    );
  });
});

describe('elboLoss', () => {
  holds(
    'is its parts added, the divergence weighed by beta; the parts are the losses of their names',
    (batch) => {
      const { x, y, z, shares, beta } = batch;
      const tensors = { input: x, target: shares, mu: y, logVar: z };
      const { loss, reconstruction, kl } = elboLoss(tensors, { beta, logVarClamp: [-2, 3] });
      const [l, r, k] = [loss, reconstruction, kl].map((each) => each.dataSync()[0] as number) as [
        number,
        number,
        number,
      ];
      expect(l).toBeCloseTo(r + beta * k, 3);
      expectClose(r, value(reconstructionLoss(x, shares, { kind: 'bceWithLogits' })), near);
      expectClose(k, value(gaussianKLDiv(y, z, { logVarClamp: [-2, 3] })), near);
    },
  );

  test('gives three scalars and leaves nothing else behind', () => {
    const tensors = { input: [[1, 2]], target: [[0, 1]], mu: [[1]], logVar: [[0]] };
    const before = tf.memory().numTensors;
    const parts = elboLoss(tensors, { beta: 2 });
    expect(tf.memory().numTensors).toBe(before + 3);
    for (const each of Object.values(parts)) expect([each.shape, each.dtype]).toEqual([[], 'float32']);
    tf.dispose({ ...parts });
    expect(tf.memory().numTensors).toBe(before);
  });

  test('each part has its own gradient', () => {
    const kl = (mu: tf.Tensor) =>
      elboLoss({ input: [[1]], target: [[1]], mu: tf.mul(mu, 1), logVar: [[0]] }).kl;
    expect(
      tf
        .grad(kl)(tf.tensor([[3]]))
        .arraySync(),
    ).toEqual([[3]]);
  });
});

describe('GAN losses', () => {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

  holds('minimax: the discriminator’s is BCE to 1 plus BCE to 0, and nonSaturating shares it', ({ x, y }) => {
    const bce = (at: tf.Tensor | Rows, label: number) => {
      const logits = tf.tensor(at as Rows);
      return binaryCrossEntropyWithLogits(logits, tf.fill(logits.shape, label));
    };
    const entropies = (value(bce(x, 1)) as number) + (value(bce(y, 0)) as number);
    expectClose(value(discriminatorLoss(x, y, { mode: 'minimax' })), entropies, near);
    expectSameCurve(
      (r) => discriminatorLoss(r, y, { mode: 'minimax', realLabel: 0.9, fakeLabel: 0.1 }),
      (r) => discriminatorLoss(r, y, { mode: 'nonSaturating', realLabel: 0.9, fakeLabel: 0.1 }),
      x,
    );
  });

  holds('nonSaturating: the generator’s slope is −σ(−f), large where the judge is not fooled', ({ x }) => {
    const { slope } = valueAndSlope((f) => generatorLoss(f, { reduction: 'sum' }), x);
    expectClose(slope, value(tf.tensor(x.map((row) => row.map((f) => 2.7 * sigmoid(-f))))), near);
  });

  holds('minimax: the generator’s slope is −σ(f), and realLabel changes nothing', ({ x }) => {
    const minimax = { mode: 'minimax', reduction: 'sum' } as const;
    const { slope } = valueAndSlope((f) => generatorLoss(f, minimax), x);
    expectClose(slope, value(tf.tensor(x.map((row) => row.map((f) => 2.7 * sigmoid(f))))), near);
    expectSameCurve(
      (f) => generatorLoss(f, minimax),
      (f) => generatorLoss(f, { ...minimax, realLabel: 0.3 }),
      x,
    );
  });

  holds(
    'hinge and Wasserstein ignore labels; beyond the margins hinge costs nothing and is flat',
    ({ x, y }) => {
      const labels = { realLabel: 0.3, fakeLabel: 0.8 };
      for (const mode of ['hinge', 'wasserstein'] as const) {
        expectSameCurve(
          (r) => discriminatorLoss(r, y, { mode }),
          (r) => discriminatorLoss(r, y, { mode, ...labels }),
          x,
        );
        expectSameCurve(
          (f) => generatorLoss(f, { mode }),
          (f) => generatorLoss(f, { mode, realLabel: 0.3 }),
          x,
        );
      }
      const sure = (r: tf.Tensor) => discriminatorLoss(tf.add(r, 5.5), tf.sub(y, 5.5), { mode: 'hinge' });
      const { value: loss, slope } = valueAndSlope(sure, x);
      expect(loss).toBe(0);
      expect(flat(slope).every((each) => each === 0)).toBe(true);
    },
  );

  holds('Wasserstein is linear, and the generator’s is the critic’s other half', ({ x, y }) => {
    const w = { mode: 'wasserstein' } as const;
    const of = (r: Rows, f: Rows) => discriminatorLoss(r, f, w).dataSync()[0] as number;
    expect(of(y, x)).toBeCloseTo(-of(x, y), 4);
    const [real, fake] = [tf.mean(x), tf.mean(y)];
    expect(of(x, y)).toBeCloseTo(tf.sub(fake, real).dataSync()[0] as number, 4);
    expectSameCurve(
      (f) => generatorLoss(f, w),
      (f) => tf.neg(tf.mean(f)),
      x,
    );
    expectSameCurve(
      (f) => generatorLoss(f, { mode: 'hinge' }),
      (f) => tf.neg(tf.mean(f)),
      x,
    );
  });

  const modes: GANMode[] = ['minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein'];
  test.each(modes)('%s: sum adds both halves, mean averages each, none needs as many of both', (mode) => {
    fc.assert(
      fc.property(batches, ({ x, y }) => {
        const fewer = y.slice(0, 1);
        const labels = { realLabel: 0.9, fakeLabel: 0.2 };
        const of = (r: Rows, f: Rows, reduction: 'mean' | 'sum') =>
          discriminatorLoss(r, f, { mode, ...labels, reduction }).dataSync()[0] as number;
        const none = discriminatorLoss(x, y, { mode, ...labels, reduction: 'none' });
        expect(of(x, y, 'sum')).toBeCloseTo(tf.sum(none).dataSync()[0] as number, 3);
        // The mean of each half is its own: repeating the fewer fakes changes nothing.
        expect(of(x, [...fewer, ...fewer], 'mean')).toBeCloseTo(of(x, fewer, 'mean'), 4);
      }),
      { ...seeded, numRuns: 40 },
    );
    expect(() => discriminatorLoss([1, 2], [1], { mode, reduction: 'none' })).toThrow(
      'realLogits [2] and fakeLogits [1] differ in shape',
    );
  });
});
