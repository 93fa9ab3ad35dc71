import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  contrastiveLoss,
  cosineEmbeddingLoss,
  cosineSimilarity,
  infoNCELoss,
  ntXentLoss,
  pairwiseDistance,
  safeNorm,
  tripletMarginLoss,
  tripletMarginWithDistanceLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { slopesOf } from './callLoss.ts';
import { flat, type Nested } from './nested.ts';

// Where other metric losses went wrong, each with the report that found it.

beforeAll(() => tf.setBackend('cpu'));

const exact = { rtol: 1e-6, atol: 1e-7 };
const value = (loss: tf.Tensor) => loss.arraySync() as Nested;

/** Gradients of `sum(loss)` in each of the tensors, one op away from the leaves. */
function slopes(loss: (...tensors: tf.Tensor[]) => tf.Tensor, ...nests: number[][][]): number[][][] {
  return tf.tidy(() =>
    tf
      .grads((...leaves: tf.Tensor[]) => tf.sum(loss(...leaves.map((leaf) => tf.mul(leaf, 1)))))(
        nests.map((nest) => tf.tensor(nest)),
      )
      .map((each) => each.arraySync() as number[][]),
  );
}

const origin = [[0, 0, 0, 0]];
const allZero = (nest: Nested) => flat(nest).every((each) => each === 0);
const allFinite = (nest: Nested) => flat(nest).every(Number.isFinite);

describe('the slope of a length at 0 (tensorflow#12071, pytorch#2421, keras-io#910, sentence-transformers#4033)', () => {
  test('is 0 for safeNorm, contrastive and triplet losses between identical vectors', () => {
    expect(allZero(slopes((x) => safeNorm(x), origin))).toBe(true);
    expect(allZero(slopes((x, y) => contrastiveLoss(x, y, [0]), origin, origin))).toBe(true);
    const triplet = slopes((a, p, n) => tripletMarginLoss(a, p, n, { eps: 0 }), origin, origin, origin);
    expect(allZero(triplet)).toBe(true);
    for (const p of [1, 1.5, 2, 3, Number.POSITIVE_INFINITY]) {
      expect(allZero(slopes((x, y) => pairwiseDistance(x, y, { p, eps: 0 }), origin, origin))).toBe(true);
    }
  });

  test('is finite for cosines of the zero vector, wherever they are used (optax#946)', () => {
    const rows = [
      [0, 0],
      [3, 4],
    ];
    const losses: Record<string, (x: tf.Tensor, y: tf.Tensor) => tf.Tensor> = {
      similarity: (x, y) => cosineSimilarity(x, y),
      embedding: (x, y) => cosineEmbeddingLoss(x, y, [1, -1]),
      infoNCE: (x, y) => infoNCELoss(x, y, { symmetric: true }),
      ntXent: (x, y) => ntXentLoss(x, y),
    };
    for (const [name, loss] of Object.entries(losses)) {
      expect(allFinite(slopes(loss, rows, rows)), name).toBe(true);
      expect(allFinite(slopes(loss, [...rows].reverse(), rows)), name).toBe(true);
    }
    expect(value(cosineSimilarity([[0, 0]], [[1, 2]]))).toEqual([0]);
  });
});

describe('eps of the triplet loss', () => {
  test('is added to the difference, as in PyTorch: identical vectors are eps·√D apart', () => {
    expectClose(value(pairwiseDistance(origin, origin)), [2e-6], { rtol: 1e-4, atol: 0 });
    const [toFirst] = slopes((x, y) => pairwiseDistance(x, y), origin, origin);
    expectClose(toFirst as Nested, [[0.5, 0.5, 0.5, 0.5]], { rtol: 1e-4, atol: 0 });
  });

  test('can be left out by a distance that is exact', () => {
    const exactly = (x: tf.Tensor, y: tf.Tensor) => pairwiseDistance(x, y, { eps: 0 });
    const own = { distanceFunction: exactly, margin: 0.25 };
    expect(value(tripletMarginWithDistanceLoss(origin, origin, origin, own))).toBe(0.25);
  });

  test('p below 1 is refused, since its slope is NaN elsewhere (pytorch#187178)', () => {
    expect(() => tripletMarginLoss(origin, origin, origin, { p: 0.5 })).toThrow('at least 1');
  });
});

test('near vectors far from the origin are as far apart as they are: no Gram matrix', () => {
  const [d] = value(pairwiseDistance([[100, 100]], [[100.001, 100]], { eps: 0 })) as number[];
  expect(d).toBeCloseTo(Math.fround(100.001) - 100, 7);
});

describe('contrastive loss', () => {
  test('squares the missing distance, not the distance (caffe#2308), and has ½', () => {
    expect(value(contrastiveLoss([[0, 0]], [[3, 4]], [0], { margin: 7 }))).toBe(2); // ½(7 − 5)², not ½(7 − 25)
  });

  test('takes either polarity of labels (siamese_net#7)', () => {
    const near = [
      [0, 0],
      [0, 0],
    ];
    const there = [
      [3, 4],
      [0.3, 0.4],
    ];
    const asIs = value(contrastiveLoss(near, there, [1, 0], { reduction: 'none' }));
    const flipped = value(contrastiveLoss(near, there, [0, 1], { similarLabel: 0, reduction: 'none' }));
    expect(flipped).toEqual(asIs);
    expectClose(asIs, [12.5, 0.125], exact);
  });

  test('does not let a far dissimilar pair turn 0·∞ into NaN', () => {
    const far = [[1e30, 0, 0, 0]];
    expect(value(contrastiveLoss(origin, far, [0]))).toBe(0);
    expect(allZero(slopes((x, y) => contrastiveLoss(x, y, [0]), origin, far))).toBe(true);
  });

  test('has slope 0, not none, in its labels', () => {
    const [toLabels] = slopesOf('contrastiveLoss', [[[1, 2]], [[0, 2]], [1]], [2]);
    expect(toLabels).toEqual([0]);
  });
});

describe('NT-Xent and InfoNCE', () => {
  const views = [
    [
      [1, 0],
      [0, 1],
      [1, 1],
    ],
    [
      [0.9, 0.1],
      [0.2, 0.8],
      [1, 0.9],
    ],
  ] as [number[][], number[][]];

  test('temperatures of 0.01 and less do not overflow (lightning-bolts#811, #320)', () => {
    for (const temperature of [0.01, 1e-3, 1e-6]) {
      expect(allFinite(value(ntXentLoss(...views, { temperature, reduction: 'none' })))).toBe(true);
      expect(allFinite(value(infoNCELoss(...views, { temperature, reduction: 'none' })))).toBe(true);
      expect(allFinite(slopes((x, y) => ntXentLoss(x, y, { temperature }), ...views))).toBe(true);
      expect(allFinite(slopes((x, y) => infoNCELoss(x, y, { temperature }), ...views))).toBe(true);
    }
  });

  test('a vector never picks itself, also where the mask is smaller than the logits would be', () => {
    for (const temperature of [1e-12, 1e-9, 1e-3, 0.5, 1e3]) {
      const losses = value(ntXentLoss([[1, 0]], [[0, 1]], { temperature, reduction: 'none' }));
      expect(losses).toEqual([0, 0]); // the partner is the only other vector
    }
  });

  test('a learned temperature has a gradient through the vectors when they are not scaled', () => {
    const scaled = (s: tf.Tensor) =>
      infoNCELoss(tf.mul(views[0], s), views[1], { normalize: false, temperature: 1 });
    expect(Math.abs(tf.grad(scaled)(tf.scalar(3)).dataSync()[0] as number)).toBeGreaterThan(0.01);
  });

  test('one pair alone costs nothing and pulls on nothing', () => {
    expect(value(infoNCELoss([[1, 2]], [[3, -1]]))).toBe(0);
    expect(slopes((x, y) => infoNCELoss(x, y), [[1, 2]], [[3, -1]])).toEqual([[[0, 0]], [[0, 0]]]);
  });

  test('shared negatives replace those of the batch, and no negatives are no contest', () => {
    const alone = value(infoNCELoss(...views, { negativeKeys: tf.zeros([0, 2]), reduction: 'none' }));
    expect(alone).toEqual([0, 0, 0]);
    const first = value(infoNCELoss(...views, { negativeKeys: [[0, 1]], reduction: 'none' })) as number[];
    const [[q], [k]] = views as [[number[]], [number[]]];
    const apart = value(infoNCELoss([q], [k], { negativeKeys: [[0, 1]] })) as number;
    expect(first[0]).toBeCloseTo(apart, 6);
  });

  test('shared negatives have a gradient too, symmetric or not', () => {
    for (const symmetric of [false, true]) {
      const pull = (n: tf.Tensor) => infoNCELoss(...views, { negativeKeys: n, temperature: 0.5, symmetric });
      const { value: loss, grad } = tf.valueAndGrad((n: tf.Tensor) => pull(tf.mul(n, 1)))(
        tf.tensor([[0.5, 0.25]]),
      );
      const at = (x: number, y: number) => value(pull(tf.tensor([[x, y]]))) as number;
      expect(loss.dataSync()[0]).toBeCloseTo(at(0.5, 0.25), 6);
      const [dx, dy] = grad.dataSync();
      expect(dx).toBeCloseTo((at(0.51, 0.25) - at(0.49, 0.25)) / 0.02, 3);
      expect(dy).toBeCloseTo((at(0.5, 0.26) - at(0.5, 0.24)) / 0.02, 3);
    }
  });
});

test('vectors near 1e20 and 1e-20 have their lengths and angles (a square would overflow or vanish)', () => {
  for (const size of [1e20, 1e-20]) {
    const x = [[3 * size, 4 * size]];
    expectClose(value(safeNorm(x)), [5 * size], { rtol: 1e-6, atol: 0 });
    expectClose(value(pairwiseDistance(x, [[0, 0]], { eps: 0, p: 3 })), [size * 91 ** (1 / 3)], {
      rtol: 1e-5,
      atol: 0,
    });
    expectClose(
      slopes((v) => safeNorm(v), x),
      [[[0.6, 0.8]]],
      exact,
    );
  }
  const far = [[3e20, 4e20]];
  expectClose(value(cosineSimilarity(far, [[4e20, 3e20]])), [0.96], exact);
  expectClose(value(cosineEmbeddingLoss(far, [[4e20, 3e20]], [1])), 0.04, { rtol: 1e-5, atol: 1e-7 });
});

describe('second derivatives', () => {
  const along = (length: (x: tf.Tensor) => tf.Tensor, x: number[][], v: number[][]) =>
    tf.tidy(() => {
      const slopeAlong = (at: tf.Tensor) => tf.sum(tf.mul(tf.grad(length)(at), v));
      return tf.grad(slopeAlong)(tf.tensor(x)).arraySync() as Nested;
    });

  test('of a length are (I − uuᵀ)/‖x‖, and 0 at the zero vector', () => {
    const norm = (x: tf.Tensor) => safeNorm(tf.mul(x, 1));
    expectClose(along(norm, [[3, 4]], [[1, 0]]), [[0.128, -0.096]], exact);
    expect(allFinite(along(norm, [[0, 0]], [[1, 0]]))).toBe(true);
  });

  test('of a 3-norm are what its slope says', () => {
    // d/dx of x²/s^(2/3) with s = x³ + y³, at (1, 1): 2/s^(2/3) − 2/s^(5/3) = 2^(−2/3).
    const norm = (x: tf.Tensor) => pairwiseDistance(x, [[0, 0]], { p: 3, eps: 0 });
    expectClose(along(norm, [[1, 1]], [[1, 0]]), [[2 ** (-2 / 3), -(2 ** (-2 / 3))]], exact);
  });
});

test('a length keeps its axis, with length 1, when asked', () => {
  const cube = tf.ones([2, 4, 3]);
  expect(safeNorm(cube, { axis: 1, keepDims: true }).shape).toEqual([2, 1, 3]);
  expect(value(safeNorm([[3, 4]], { keepDims: true }))).toEqual([[5]]);
});

test('labels [N,1] never broadcast against N pairs (pytorch#16045)', () => {
  for (const loss of [contrastiveLoss, cosineEmbeddingLoss]) {
    expect(() => loss(tf.zeros([3, 2]), tf.zeros([3, 2]), tf.ones([3, 1]))).toThrow(
      'target [3,1] and input1 [3,2] do not fit',
    );
  }
});

test('labels may be int32, bool or float32', () => {
  const pairs = [[[1, 0]], [[0, 2]]] as [number[][], number[][]];
  for (const dtype of ['int32', 'float32', 'bool'] as const) {
    expect(value(contrastiveLoss(...pairs, tf.tensor([1], [1], dtype)))).toBe(2.5);
    expect(value(cosineEmbeddingLoss(...pairs, tf.tensor([1], [1], dtype)))).toBe(1);
  }
});

describe('published values', () => {
  // optax.losses: tests of triplet_margin_loss and ntxent, recomputed in float64.
  test('triplets of optax’s documentation, with PyTorch’s eps', () => {
    const a = [
      [0, 0],
      [1, 1],
    ];
    const p = [
      [0.1, 0.1],
      [1.1, 1.1],
    ];
    const n = [
      [1, 0],
      [0, 1],
    ];
    const losses = value(tripletMarginLoss(a, p, n, { margin: 1, reduction: 'none' }));
    expectClose(losses, [0.14142094, 0.14141894], { rtol: 1e-5, atol: 1e-6 });
  });
});
