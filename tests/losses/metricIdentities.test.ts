import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  contrastiveLoss,
  cosineEmbeddingLoss,
  cosineSimilarity,
  crossEntropy,
  infoNCELoss,
  ntXentLoss,
  pairwiseDistance,
  safeNorm,
  tripletMarginLoss,
  tripletMarginWithDistanceLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import type { Nested } from './nested.ts';
import { dyadic, nestOf, positive, seeded } from './random.ts';
import { expectSameCurve } from './sameCurve.ts';

// How the metric losses relate to one another and to themselves: true whatever the numbers, in value and in slope.

beforeAll(() => tf.setBackend('cpu'));

type Rows = number[][];

const value = (loss: tf.Tensor) => loss.arraySync() as Nested;

/** Batches of three vectors of one length; no vector is shorter than 1, no two are nearer than 1/4. */
const batches = fc
  .record({ n: fc.integer({ min: 2, max: 4 }), length: fc.integer({ min: 2, max: 4 }) })
  .chain(({ n, length }) => {
    const rows = nestOf([n, length], dyadic(2)) as fc.Arbitrary<Rows>;
    return fc.record({
      a: rows,
      b: rows,
      c: rows,
      labels: fc.array(fc.constantFrom(0, 1), { minLength: n, maxLength: n }),
      margin: positive(3),
      p: fc.constantFrom(1, 1.5, 2, 3),
      temperature: fc.constantFrom(0.5, 0.8, 2),
      order: fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: n, maxLength: n },
      ),
    });
  })
  .filter(({ a, b, c }) => {
    const distances = (x: Rows, y: Rows) => value(pairwiseDistance(x, y, { eps: 0 })) as number[];
    const apart = [...distances(a, b), ...distances(b, c), ...distances(c, a)];
    return [a, b, c].flat().every((row) => Math.hypot(...row) >= 1) && apart.every((each) => each >= 0.25);
  });

type Batch = typeof batches extends fc.Arbitrary<infer Made> ? Made : never;

function holds(title: string, check: (batch: Batch) => void): void {
  test(title, () => fc.assert(fc.property(batches, check), { ...seeded, numRuns: 60 }));
}

const signed = (labels: readonly number[]) => labels.map((each) => 2 * each - 1);
const inOrder = <T>(rows: readonly T[], order: readonly number[]) => order.map((i) => rows[i] as T);
const near = { rtol: 1e-5, atol: 3e-6 };

type Reduction = { reduction: 'none' | 'mean' | 'sum' };

/** Every loss as a function of its first argument, all else fixed by the batch. */
const losses: Record<string, (batch: Batch) => (x: tf.Tensor, how: Reduction) => tf.Tensor> = {
  contrastive:
    ({ b, labels, margin }) =>
    (x, how) =>
      contrastiveLoss(x, b, labels, { margin, ...how }),
  triplet:
    ({ b, c, margin, p }) =>
    (x, how) =>
      tripletMarginLoss(x, b, c, { margin, p, swap: true, ...how }),
  tripletWithDistance:
    ({ b, c, margin }) =>
    (x, how) =>
      tripletMarginWithDistanceLoss(x, b, c, { margin, swap: true, ...how }),
  cosineEmbedding:
    ({ b, labels }) =>
    (x, how) =>
      cosineEmbeddingLoss(x, b, signed(labels), { margin: 0.2, ...how }),
  infoNCE:
    ({ b, temperature }) =>
    (x, how) =>
      infoNCELoss(x, b, { temperature, symmetric: true, ...how }),
  ntXent:
    ({ b, temperature }) =>
    (x, how) =>
      ntXentLoss(x, b, { temperature, ...how }),
};

describe.each(Object.entries(losses))('%s', (_name, lossOf) => {
  holds('sum is the sum of none, and mean is that over their number', (batch) => {
    const loss = lossOf(batch);
    const apart = (x: tf.Tensor) => loss(x, { reduction: 'none' });
    expectSameCurve(
      (x) => loss(x, { reduction: 'sum' }),
      (x) => tf.sum(apart(x)),
      batch.a,
      near,
    );
    expectSameCurve(
      (x) => loss(x, { reduction: 'mean' }),
      (x) => tf.mean(apart(x)),
      batch.a,
      near,
    );
  });

  holds('the order of the samples does not matter', (batch) => {
    const { order } = batch;
    const shuffled = {
      ...batch,
      b: inOrder(batch.b, order),
      c: inOrder(batch.c, order),
      labels: inOrder(batch.labels, order),
    };
    const mean = { reduction: 'mean' } as const;
    expectSameCurve(
      (x) => lossOf(batch)(x, mean),
      (x) => lossOf(shuffled)(tf.gather(x, order), mean),
      batch.a,
      near,
    );
  });
});

describe('split batches add', () => {
  const alone = ['contrastive', 'triplet', 'tripletWithDistance', 'cosineEmbedding'];
  test.each(alone)('%s', (name) => {
    const lossOf = losses[name] as (typeof losses)[string];
    fc.assert(
      fc.property(batches, (batch) => {
        const part = (from: number, to?: number) => ({
          ...batch,
          b: batch.b.slice(from, to),
          c: batch.c.slice(from, to),
          labels: batch.labels.slice(from, to),
        });
        const sum = { reduction: 'sum' } as const;
        const whole = value(lossOf(batch)(tf.tensor(batch.a), sum)) as number;
        const halves = [part(0, 1), part(1)].map(
          (half, i) =>
            value(lossOf(half)(tf.tensor(i === 0 ? batch.a.slice(0, 1) : batch.a.slice(1)), sum)) as number,
        );
        expect(whole).toBeCloseTo((halves[0] as number) + (halves[1] as number), 4);
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});

describe('distances', () => {
  holds('with p = 2 and eps 0, is the length of the difference', ({ a, b }) => {
    expectSameCurve(
      (x) => pairwiseDistance(x, b, { eps: 0 }),
      (x) => safeNorm(tf.sub(x, b)),
      a,
      near,
    );
  });

  holds('does not shrink as p falls, and lies between the largest difference and their sum', ({ a, b }) => {
    const of = (p: number) => value(pairwiseDistance(a, b, { p, eps: 0 })) as number[];
    const falling = [1, 1.5, 2, 3, 8, Number.POSITIVE_INFINITY].map(of);
    for (let i = 1; i < falling.length; i += 1) {
      for (const [n, d] of (falling[i] as number[]).entries()) {
        expect(d).toBeLessThanOrEqual(((falling[i - 1] as number[])[n] as number) * (1 + 1e-6));
      }
    }
  });

  holds('cosine similarity does not change with lengths', ({ a, b }) => {
    expectSameCurve(
      (x) => cosineSimilarity(x, b),
      (x) => cosineSimilarity(tf.mul(x, 7), tf.mul(b, 0.5)),
      a,
      near,
    );
  });
});

describe('contrastive loss', () => {
  holds('is the same for swapped inputs', ({ a, b, labels, margin }) => {
    expectSameCurve(
      (x) => contrastiveLoss(x, b, labels, { margin }),
      (x) => contrastiveLoss(b, x, labels, { margin }),
      a,
      near,
    );
  });

  holds('turns with its labels', ({ a, b, labels, margin }) => {
    const turned = labels.map((each) => 1 - each);
    expectSameCurve(
      (x) => contrastiveLoss(x, b, labels, { margin }),
      (x) => contrastiveLoss(x, b, turned, { margin, similarLabel: 0 }),
      a,
    );
  });
});

describe('triplet margin', () => {
  holds('does not change when all vectors move together', ({ a, b, c, margin }) => {
    const options = { margin, eps: 0 };
    const moved = (rows: Rows) => tf.add(rows, 3);
    expectSameCurve(
      (x) => tripletMarginLoss(x, b, c, options),
      (x) => tripletMarginLoss(tf.add(x, 3), moved(b), moved(c), options),
      a,
      near,
    );
  });

  holds('does not change when all vectors turn together', ({ a, b, c, margin }) => {
    const options = { margin, eps: 0 };
    const turned = (rows: tf.TensorLike | tf.Tensor) => {
      const [x, y, ...rest] = tf.unstack(tf.tensor(rows as Rows), 1) as [tf.Tensor, tf.Tensor];
      return tf.stack(
        [tf.sub(tf.mul(0.6, x), tf.mul(0.8, y)), tf.add(tf.mul(0.8, x), tf.mul(0.6, y)), ...rest],
        1,
      );
    };
    const before = value(tripletMarginLoss(a, b, c, options)) as number;
    expect(value(tripletMarginLoss(turned(a), turned(b), turned(c), options))).toBeCloseTo(before, 4);
  });

  holds('never costs less with swap', ({ a, b, c, margin, p }) => {
    const plain = value(tripletMarginLoss(a, b, c, { margin, p, reduction: 'none' })) as number[];
    const swapped = value(
      tripletMarginLoss(a, b, c, { margin, p, swap: true, reduction: 'none' }),
    ) as number[];
    for (const [n, loss] of swapped.entries())
      expect(loss).toBeGreaterThanOrEqual((plain[n] as number) - 1e-6);
  });

  holds('is what the version with a distance gives by default', ({ a, b, c, margin }) => {
    expectSameCurve(
      (x) => tripletMarginLoss(x, b, c, { margin, swap: true }),
      (x) => tripletMarginWithDistanceLoss(x, b, c, { margin, swap: true }),
      a,
    );
  });
});

describe('cosine embedding', () => {
  holds('is 1 − cosine for similar pairs, whatever their lengths', ({ a, b }) => {
    const similar = a.map(() => 1);
    expectSameCurve(
      (x) => cosineEmbeddingLoss(x, b, similar),
      (x) => tf.sub(1, tf.mean(cosineSimilarity(tf.mul(x, 5), b))),
      a,
      near,
    );
  });
});

describe('InfoNCE', () => {
  const similarities = (x: tf.Tensor, y: Rows, t: number) => {
    const unit = (rows: tf.Tensor) => tf.div(rows, safeNorm(rows, { keepDims: true }));
    return tf.div(tf.matMul(unit(x), unit(tf.tensor(y)), false, true), t);
  };

  holds('is the cross-entropy of similarities, each row naming itself', ({ a, b, temperature }) => {
    expectSameCurve(
      (x) => infoNCELoss(x, b, { temperature }),
      (x) => crossEntropy(similarities(x, b, temperature), tf.range(0, a.length, 1, 'int32')),
      a,
      near,
    );
  });

  holds('symmetric, is the mean of both directions', ({ a, b, temperature }) => {
    expectSameCurve(
      (x) => infoNCELoss(x, b, { temperature, symmetric: true }),
      (x) => tf.div(tf.add(infoNCELoss(x, b, { temperature }), infoNCELoss(b, x, { temperature })), 2),
      a,
      near,
    );
  });

  holds('takes the batch’s other keys as shared negatives to the same effect', ({ a, b, temperature }) => {
    const [first] = value(infoNCELoss(a, b, { temperature, reduction: 'none' })) as number[];
    const alone = infoNCELoss(a.slice(0, 1), b.slice(0, 1), { temperature, negativeKeys: b.slice(1) });
    expect(value(alone)).toBeCloseTo(first as number, 5);
  });

  holds('normalised, does not change with lengths', ({ a, b, c, temperature }) => {
    const scaled = (rows: Rows, by: number) => tf.mul(rows, by);
    expectSameCurve(
      (x) => infoNCELoss(x, b, { temperature, negativeKeys: c }),
      (x) => infoNCELoss(tf.mul(x, 5), scaled(b, 0.25), { temperature, negativeKeys: scaled(c, 3) }),
      a,
      near,
    );
  });
});

describe('NT-Xent', () => {
  holds('is the same for swapped views', ({ a, b, temperature }) => {
    expectSameCurve(
      (x) => ntXentLoss(x, b, { temperature }),
      (x) => ntXentLoss(b, x, { temperature }),
      a,
      near,
    );
    const [there, back] = [ntXentLoss(a, b, { reduction: 'none' }), ntXentLoss(b, a, { reduction: 'none' })];
    const [firsts, seconds] = tf.split(back, 2) as [tf.Tensor, tf.Tensor];
    expectClose(value(there), value(tf.concat([seconds, firsts])), near); // z1's rows come first
  });

  holds('does not change with lengths', ({ a, b, temperature }) => {
    expectSameCurve(
      (x) => ntXentLoss(x, b, { temperature }),
      (x) => ntXentLoss(tf.mul(x, 9), tf.mul(b, 0.125), { temperature }),
      a,
      near,
    );
  });
});
