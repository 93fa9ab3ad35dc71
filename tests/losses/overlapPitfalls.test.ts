import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { diceLoss, type OverlapOptions, tverskyLoss } from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { lossNamed, lossValue, slopesOf } from './callLoss.ts';
import { flat, type Nested } from './nested.ts';

// Where other overlap losses went wrong, each with the report that found it.

beforeAll(() => tf.setBackend('cpu'));

const families = ['diceLoss', 'jaccardLoss', 'tverskyLoss'];
const exact = { rtol: 1e-6, atol: 1e-7 };
const binary = { mode: 'binary', fromLogits: false } as const;

describe.each(families)('%s', (family) => {
  const value = (...args: unknown[]) => lossValue(family, args);
  const slopes = (...args: unknown[]) => slopesOf(family, args, [0])[0] as Nested;

  test('an empty mask that is found empty costs nothing, smoothed or not (MONAI#7504)', () => {
    for (const smooth of [1, 1e-5, 0]) {
      expect(value([[0, 0]], [[0, 0]], { ...binary, smooth })).toBe(0);
      expect(flat(slopes([[0, 0]], [[0, 0]], { ...binary, smooth })).every(Number.isFinite)).toBe(true);
    }
    // 0/0 has no slope of its own.
    expect(flat(slopes([[0, 0]], [[0, 0]], { ...binary, smooth: 0 })).every((slope) => slope === 0)).toBe(
      true,
    );
  });

  test('an empty mask still punishes what is predicted there (mmocr#408, smp)', () => {
    const wrong = value([[3, 3]], [[0, 0]], { mode: 'binary' }) as number;
    const better = value([[-3, -3]], [[0, 0]], { mode: 'binary' }) as number;
    expect(wrong).toBeGreaterThan(better);
    // Upstream is −2.7, so less probability where nothing is makes the product larger.
    expect(flat(slopes([[3, 3]], [[0, 0]], { mode: 'binary' })).every((slope) => slope < 0)).toBe(true);
  });

  test('a full mask that is found full costs nothing', () => {
    expect(value([[1, 1]], [[1, 1]], binary)).toBeCloseTo(0, 6);
  });

  test('smoothing above and below the bar are two numbers, as in MONAI', () => {
    const none = { ...binary, smoothNr: 0, smoothDr: 0.5 };
    expect(value([[0, 0]], [[0, 0]], none)).toBe(1);
    expect(value([[0, 0]], [[0, 0]], { ...binary, smooth: 0.5, smoothNr: 0.25 })).toBe(0.5);
  });

  test('absentClass skip gives classes without target no weight, and 0 when all are absent', () => {
    const x = [[[2, -1, 0.5]]];
    const apart = value(x, [[0]], { reduction: 'none' }) as number[][];
    const skip = { absentClass: 'skip', reduction: 'none' };
    expect(value(x, [[0]], skip)).toEqual([[apart[0]?.[0], 0, 0]]);
    expect(value(x, [[0]], { absentClass: 'skip' })).toBeCloseTo(apart[0]?.[0] as number, 6);
    const empty = { mode: 'multilabel', absentClass: 'skip' };
    expect(value(x, [[[0, 0, 0]]], empty)).toBe(0);
    expect(flat(slopes(x, [[[0, 0, 0]]], empty))).toEqual([0, 0, 0]);
  });

  test('absentClass skip judges presence on the batch when the batch is pooled', () => {
    const x = [[[2, -1]], [[0.5, 1]]];
    const t = [[0], [1]];
    const skip = { absentClass: 'skip', batch: true, reduction: 'none' };
    expect(value(x, t, skip)).toEqual(value(x, t, { batch: true, reduction: 'none' }));
  });

  test('absentClass skip lets a target have a gradient', () => {
    const t = [[[1, 0, 0.5]]];
    const [, toTarget] = slopesOf(family, [[[[2, -1, 0.5]]], t, { absentClass: 'skip' }], [0, 1]);
    expect(flat(toTarget as Nested).every(Number.isFinite)).toBe(true);
    expect(flat(toTarget as Nested).some((slope) => slope !== 0)).toBe(true);
  });

  test('pooling the batch and averaging samples are two losses (smp#712, mmsegmentation#2068)', () => {
    const p = [
      [0.9, 0.1],
      [0.2, 0.6],
    ];
    const t = [
      [1, 1],
      [0, 1],
    ];
    const pooled = value(p, t, { ...binary, batch: true, reduction: 'none' }) as number[];
    const apart = value(p, t, { ...binary, reduction: 'none' }) as number[][];
    expect(pooled).toHaveLength(1);
    expect(apart).toHaveLength(2);
    expect(value(p, t, { ...binary, batch: true })).not.toBeCloseTo(value(p, t, binary) as number, 3);
  });

  test('softLabel makes p = t the optimum of a soft target (MONAI#8094, smp#927)', () => {
    const t = [[0.25, 0.5, 0.75, 0]];
    expect(value(t, t, { ...binary, softLabel: true, smooth: 0 })).toBeCloseTo(0, 6);
    expect(value(t, t, { ...binary, smooth: 0 })).toBeGreaterThan(0.3);
    const fitted = optimum(family, t, { mode: 'binary', softLabel: true, smooth: 0 });
    expectClose(fitted, [[0.25, 0.5, 0.75, 0]], { rtol: 0, atol: 0.02 });
  });

  test('a mask of 512 × 512 pixels neither overflows nor drifts (smp#463)', () => {
    const loss = tf.tidy(() => {
      const full = tf.ones([1, 512, 512, 1]);
      return lossNamed(family)(tf.mul(full, 0.5), full, { fromLogits: false, smooth: 0 }).dataSync()[0];
    });
    const score = { diceLoss: 2 / 3, jaccardLoss: 0.5, tverskyLoss: 2 / 3 }[family] as number;
    expect(loss).toBeCloseTo(1 - score, 5);
  });

  test('NaN and infinite logits under ignored pixels reach neither value nor gradient (pytorch#64305)', () => {
    const clean = value([[[0.5, 1, -2]]], [[1]]);
    const x = [
      [
        [0.5, 1, -2],
        [Number.NaN, Number.POSITIVE_INFINITY, 3],
      ],
    ];
    const options = { ignoreIndex: 255 };
    expectClose(value(x, [[1, 255]], options), clean, exact);
    const slope = slopes(x, [[1, 255]], options) as number[][][];
    expect(slope[0]?.[1]).toEqual([0, 0, 0]);
    expectClose(slope[0]?.[0] as number[], flat(slopes([[[0.5, 1, -2]]], [[1]])), exact);
  });

  test('NaN under an ignored pixel of one map reaches neither value nor gradient', () => {
    for (const fromLogits of [true, false]) {
      const options = { mode: 'binary', fromLogits, ignoreIndex: -1 };
      expectClose(
        value([[0.5, Number.NaN, 0.25]], [[1, -1, 0]], options),
        value([[0.5, 0.25]], [[1, 0]], { mode: 'binary', fromLogits }),
        exact,
      );
      expect((slopes([[0.5, Number.NaN, 0.25]], [[1, -1, 0]], options) as number[][])[0]?.[1]).toBe(0);
    }
  });

  test('a pixel ignored in one label of many still counts in the others', () => {
    const p = [[[0.9, 0.2]]];
    const both = value(p, [[[1, 0]]], { mode: 'multilabel', fromLogits: false, reduction: 'none' });
    const one = value(p, [[[1, 255]]], {
      mode: 'multilabel',
      fromLogits: false,
      ignoreIndex: 255,
      reduction: 'none',
    });
    expect(one).toEqual([[(both as number[][])[0]?.[0], 0]]);
  });

  test('a target with ignored pixels has a gradient, 0 at those', () => {
    const options = { ...binary, ignoreIndex: 255 };
    const [, toTarget] = slopesOf(family, [[[0.9, 0.3]], [[0.5, 255]], options], [0, 1]) as number[][][];
    expect(toTarget?.[0]?.[0]).not.toBe(0);
    expect(toTarget?.[0]?.[1]).toBe(0);
  });

  test('all pixels ignored is a loss of 0 with a gradient of 0', () => {
    for (const smooth of [1, 0]) {
      expect(value([[[0.5, 1]]], [[9]], { ignoreIndex: 9, smooth })).toBe(0);
      expect(flat(slopes([[[0.5, 1]]], [[9]], { ignoreIndex: 9, smooth }))).toEqual([0, 0]);
    }
  });

  test('the number of classes is that of the class axis, whatever the rank (tensorflow#24397)', () => {
    const loss = tf.tidy(() => {
      const x = tf.zeros([2, 4, 3, 5, 6]);
      const t = tf.zeros([2, 4, 5, 6], 'int32');
      return lossNamed(family)(x, t, { axis: 2, reduction: 'none' }).shape;
    });
    expect(loss).toEqual([2, 3]);
  });

  test('a logit of −∞ on another class is a probability of 0', () => {
    const x = [[[0.3, Number.NEGATIVE_INFINITY, 1.2]]];
    expect(flat(value(x, [[0]], { reduction: 'none' })).every(Number.isFinite)).toBe(true);
    expect(flat(slopes(x, [[0]])).every(Number.isFinite)).toBe(true);
  });

  test('a saturated wrong logit keeps a slope that float32 can hold', () => {
    const slope = flat(slopes([[40, 40]], [[0, 1]], { mode: 'binary' }));
    expect(slope[0]).toBeLessThan(0);
    expect(slope[1]).toBeGreaterThan(0);
  });

  test('logLoss keeps pulling where the score is next to nothing', () => {
    const slope = flat(slopes([[-40]], [[1]], { mode: 'binary', smooth: 0, logLoss: true }));
    expect(slope[0]).toBeCloseTo(2.7, 3); // −log σ(x) has slope −1 here, times the upstream −2.7
  });
});

test('the focal exponent leaves a perfect map at rest (slope 0, not NaN, below 1 and at 0)', () => {
  for (const gamma of [0, 0.1, 0.5, 0.75, 2]) {
    const options = { ...binary, alpha: 0.3, beta: 0.7, gamma };
    const slope = flat(slopesOf('tverskyLoss', [[[1, 0, 1]], [[1, 0, 1]], options], [0, 1]));
    expect(slope.every(Number.isFinite), `gamma ${gamma}`).toBe(true);
  }
});

test('a loss made negative by unequal smoothing counts as 0 under a focal exponent', () => {
  const options = { ...binary, smoothNr: 2, smoothDr: 1, gamma: 0.75 };
  expect(lossValue('tverskyLoss', [[[1]], [[1]], options])).toBe(0);
});

test('the second derivative is that of the formula', () => {
  // d(p) = 1 − 2p / (p + 1) for one pixel of target 1, so d″(p) = 4 / (p + 1)³.
  const first = tf.grad((p: tf.Tensor) => diceLoss(tf.mul(p, 1), [[1]], { ...binary, smooth: 0 }));
  const second = tf.grad((p: tf.Tensor) => tf.sum(first(p)));
  expect(second(tf.tensor2d([[0.25]])).dataSync()[0]).toBeCloseTo(4 / 1.25 ** 3, 4);
});

test('the second derivative holds through softmax and the focal exponent', () => {
  const x = [0.3, -0.7, 1.1];
  const options: OverlapOptions & { gamma: number; alpha: number } = {
    gamma: 2,
    alpha: 0.3,
    squaredPred: true,
  };
  const loss = (logits: tf.Tensor) => tverskyLoss(tf.reshape(tf.mul(logits, 1), [1, 1, 3]), [[2]], options);
  const slope = tf.grad(loss);
  const found = tf.grad((logits: tf.Tensor) => tf.sum(tf.mul(slope(logits), [1, -2, 0.5])))(tf.tensor1d(x));
  const along = (h: number) => {
    const moved = x.map((each, i) => each + h * ([1, -2, 0.5][i] as number));
    return tf.tidy(() => slope(tf.tensor1d(moved)).arraySync() as number[]);
  };
  const [above, below] = [along(1e-2), along(-1e-2)];
  const expected = above.map((each, i) => (each - (below[i] as number)) / 2e-2);
  expectClose(found.arraySync() as Nested, expected, { rtol: 1e-2, atol: 1e-3 });
});

/** 400 steps of Adam on logits that start at 0; the probabilities they end at. */
function optimum(family: string, target: Nested, options: object): Nested {
  const logits = tf.variable(tf.zeros([1, (target as number[][])[0]?.length as number]));
  const optimizer = tf.train.adam(0.05);
  for (let step = 0; step < 400; step += 1) {
    optimizer.minimize(() => lossNamed(family)(logits, target, options) as tf.Scalar, false, [logits]);
  }
  const fitted = tf.tidy(() => tf.sigmoid(logits).arraySync()) as Nested;
  logits.dispose();
  optimizer.dispose();
  return fitted;
}
