import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  hingeLoss,
  huberLoss,
  l1Loss,
  logCoshLoss,
  mseLoss,
  nllLoss,
  sigmoidFocalLoss,
  smoothL1Loss,
  softmaxFocalLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { flat, type Nested } from './nested.ts';
import { valueAndSlope } from './sameCurve.ts';

// The ways in which other libraries' regression and classification losses have gone wrong, one test each.

beforeAll(() => tf.setBackend('cpu'));

const exact = { rtol: 1e-5, atol: 1e-12 };

/** The slope of a loss at `x` with 1 upstream. */
function slope(loss: (x: tf.Tensor) => tf.Tensor, x: Nested): Nested {
  return tf.tidy(() => {
    const leaf = tf.tensor(x as number[], undefined, 'float32');
    return tf
      .grad((at: tf.Tensor) => tf.sum(loss(tf.mul(at, 1))))(leaf)
      .arraySync() as Nested;
  });
}

function value(loss: tf.Tensor): Nested {
  return loss.arraySync() as Nested;
}

describe('softmax, then log (tf-keras#242, tensorflow#31930)', () => {
  test('a class 1000 below the best costs 1000, and its gradient is whole', () => {
    expectClose(value(crossEntropy([[1000, 0]], [1])), 1000, exact);
    expectClose(
      slope((x) => crossEntropy(x, [1]), [[1000, 0]]),
      [[1, -1]],
      exact,
    );
  });

  test('logits wrong by 40 keep a gradient near 1', () => {
    for (const [x, y] of [
      [[[40, 0]], [1]],
      [[[0, 40]], [0]],
    ] as const) {
      const slopes = flat(slope((at) => crossEntropy(at, y), x as unknown as Nested));
      expect(Math.min(...slopes.map(Math.abs))).toBeGreaterThan(0.99);
    }
  });
});

describe('binary cross-entropy on probabilities (pytorch#103316, #31453, #24933)', () => {
  test('each log is held at −100 and the gradient stays finite and pushes the right way', () => {
    expectClose(value(binaryCrossEntropy([0, 1], [1, 0], { reduction: 'none' })), [100, 100], exact);
    const slopes = slope((p) => binaryCrossEntropy(p, [1, 0], { reduction: 'sum' }), [0, 1]);
    expectClose(slopes, [-1e12, 1e12], exact);
  });

  test('a right and certain probability costs nothing', () => {
    expect(value(binaryCrossEntropy([0, 1], [0, 1], { reduction: 'none' }))).toEqual([0, 0]);
  });
});

describe('binary cross-entropy on logits (pytorch#1792, #2195, #2298, #2221)', () => {
  test('its slope at 0 is ½, not 0', () => {
    expectClose(
      slope((x) => binaryCrossEntropyWithLogits(x, [0, 1]), [0, 0]),
      [0.25, -0.25],
      exact,
    );
  });

  test('its slope at ±100 is finite and right', () => {
    const slopes = slope((x) => binaryCrossEntropyWithLogits(x, [0, 1], { reduction: 'sum' }), [-100, -100]);
    expectClose(slopes, [0, -1], exact);
  });

  test('the tails do not cancel away: log(1 + e⁻²⁰) is 2.06e-9', () => {
    const losses = binaryCrossEntropyWithLogits([20, -20], [1, 0], { reduction: 'none' });
    expectClose(value(losses), [2.0611536e-9, 2.0611536e-9], exact);
    const weighted = binaryCrossEntropyWithLogits([20, -20], [1, 0], { posWeight: 3, reduction: 'none' });
    expectClose(value(weighted), [6.1834609e-9, 2.0611536e-9], exact);
  });

  test('its second derivative is σ(x)σ(−x), also through an intermediate', () => {
    const bend = tf.tidy(() => {
      const first = (x: tf.Tensor) =>
        tf.sum(
          tf.grad((at: tf.Tensor) =>
            binaryCrossEntropyWithLogits(tf.mul(at, 1), [1, 0, 1], { reduction: 'sum' }),
          )(x),
        );
      return tf
        .grad(first)(tf.tensor1d([0, 2, -3]))
        .arraySync() as Nested;
    });
    expectClose(bend, [0.25, 0.10499359, 0.04517666], { rtol: 1e-5, atol: 1e-7 });
  });
});

test('posWeight weighs the positive term only, which soft targets show (paiml/aprender#2204)', () => {
  const losses = binaryCrossEntropyWithLogits([0.5, 0.5], [0.3, 0.7], { posWeight: 4, reduction: 'none' });
  const [positive, negative] = [Math.log1p(Math.exp(-0.5)), Math.log1p(Math.exp(0.5))];
  const expected = [0.3, 0.7].map((z) => 4 * z * positive + (1 - z) * negative);
  expectClose(value(losses), expected, { rtol: 1e-6, atol: 0 });
});

describe('focal weights as powers of 1 − p (kornia#918, optax#1267, tensorflow#70326)', () => {
  const saturated = [-1e4, -104, -88, -17, 0, 17, 88, 104, 1e4];

  test.each([0, 0.1, 0.5, 1, 2, 5])('a saturated sigmoid has a finite gradient with gamma %s', (gamma) => {
    for (const z of [0, 0.3, 1]) {
      const targets = saturated.map(() => z);
      const loss = (x: tf.Tensor) => sigmoidFocalLoss(x, targets, { gamma, alpha: null });
      const { value: total, slope: slopes } = valueAndSlope(loss, saturated);
      expect([...flat(total), ...flat(slopes)].every(Number.isFinite)).toBe(true);
    }
  });

  test.each([0, 0.1, 0.5, 1, 2, 5])('a saturated softmax has a finite gradient with gamma %s', (gamma) => {
    for (const target of [saturated.map(() => 0), saturated.map(() => [0.5, 0.2, 0.3])]) {
      const rows = saturated.map((each) => [each, 0, -each]);
      const { value: total, slope: slopes } = valueAndSlope(
        (x) => softmaxFocalLoss(x, target, { gamma }),
        rows,
      );
      expect([...flat(total), ...flat(slopes)].every(Number.isFinite)).toBe(true);
    }
  });

  test('a very wrong prediction keeps its whole gradient', () => {
    const options = { gamma: 2, alpha: null, reduction: 'sum' } as const;
    expectClose(
      slope((x) => sigmoidFocalLoss(x, [1, 0], options), [-40, 40]),
      [-1, 1],
      exact,
    );
    expectClose(
      slope((x) => softmaxFocalLoss(x, [1], { gamma: 2 }), [[40, 0]]),
      [[1, -1]],
      exact,
    );
  });

  test('soft targets use p_t = pz + (1−p)(1−z), not e^−loss', () => {
    const p = 1 / (1 + Math.exp(-1.2));
    const missed = p * 0.7 + (1 - p) * 0.3;
    const surprisal = -0.3 * Math.log(p) - 0.7 * Math.log(1 - p);
    const loss = sigmoidFocalLoss([1.2], [0.3], { gamma: 1.5, alpha: null });
    expectClose(value(loss), missed ** 1.5 * surprisal, { rtol: 1e-5, atol: 0 });
  });

  test('one number for alpha weighs every class alike: class 0 is not special (smp#808, MONAI#8601)', () => {
    const rows = [
      [1, 0.5, -1],
      [0, 2, 0.5],
    ];
    const plain = value(softmaxFocalLoss(rows, [0, 2], { reduction: 'none' })) as number[];
    const scaled = softmaxFocalLoss(rows, [0, 2], { alpha: 0.3, reduction: 'none' });
    expectClose(
      value(scaled),
      plain.map((each) => 0.3 * each),
      { rtol: 1e-6, atol: 0 },
    );
  });

  test('the mean divides by samples, not by samples times classes', () => {
    // MONAI's test_focal_loss publishes 0.16275738, which is divided by the 3 classes as well.
    const rows = [1, 1, 0.5, 0].map((each) => [each, each, each]);
    expectClose(value(softmaxFocalLoss(rows, [0, 1, 2, 0])), 3 * 0.16275738, { rtol: 1e-6, atol: 0 });
  });
});

describe('every sample ignored (pytorch#70348, #75181, #116349)', () => {
  const losses = {
    crossEntropy: (x: tf.Tensor, emptyMean: 'zero' | 'nan') => crossEntropy(x, [-100, -100], { emptyMean }),
    nllLoss: (x: tf.Tensor, emptyMean: 'zero' | 'nan') => nllLoss(x, [-100, -100], { emptyMean }),
    softmaxFocalLoss: (x: tf.Tensor, emptyMean: 'zero' | 'nan') =>
      softmaxFocalLoss(x, [-100, -100], { emptyMean }),
  };
  const rows = [
    [1, 2],
    [3, -1],
  ];

  test.each(Object.entries(losses))(
    '%s gives 0, or NaN on request, and always a gradient of 0',
    (_name, loss) => {
      expect(value(loss(tf.tensor2d(rows), 'zero'))).toBe(0);
      expect(value(loss(tf.tensor2d(rows), 'nan'))).toBeNaN();
      for (const emptyMean of ['zero', 'nan'] as const) {
        expectClose(
          slope((x) => loss(x, emptyMean), rows),
          [
            [0, 0],
            [0, 0],
          ],
          exact,
        );
      }
    },
  );

  test('a total weight of 0 counts as no samples', () => {
    const options = { weight: [1, 0] };
    expect(value(crossEntropy(rows, [1, 1], options))).toBe(0);
    expect(value(crossEntropy(rows, [1, 1], { ...options, emptyMean: 'nan' }))).toBeNaN();
    expectClose(
      slope((x) => crossEntropy(x, [1, 1], options), rows),
      [
        [0, 0],
        [0, 0],
      ],
      exact,
    );
  });

  test('a batch of no samples gives 0 with a gradient of its shape', () => {
    const none = tf.zeros([0, 3]);
    expect(value(crossEntropy(none, tf.zeros([0], 'int32')))).toBe(0);
    expect(value(softmaxFocalLoss(none, tf.zeros([0], 'int32')))).toBe(0);
    expect(value(mseLoss(none, none))).toBe(0);
    expect(tf.grad((x: tf.Tensor) => crossEntropy(x, tf.zeros([0], 'int32')))(none).shape).toEqual([0, 3]);
  });
});

test.each([
  ['crossEntropy', (x: tf.Tensor) => crossEntropy(x, [-100, 1], { labelSmoothing: 0.1 })],
  ['crossEntropy without smoothing', (x: tf.Tensor) => crossEntropy(x, [-100, 1])],
  ['nllLoss', (x: tf.Tensor) => nllLoss(x, [-100, 1])],
  ['softmaxFocalLoss', (x: tf.Tensor) => softmaxFocalLoss(x, [-100, 1])],
] as const)('%s: NaN and ∞ in an ignored row reach nothing (pytorch#64305, #89543)', (_name, loss) => {
  const { value: total, slope: slopes } = valueAndSlope(loss, [
    [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [0.5, 1, -0.25],
  ]);
  expect(Number.isFinite(total)).toBe(true);
  expect((slopes as number[][])[0]?.every((each) => each === 0)).toBe(true);
  const reached = flat((slopes as Nested[])[1] as Nested);
  expect(reached.every(Number.isFinite) && reached.some((each) => each !== 0)).toBe(true);
});

test('smoothing, weights and ignored samples share one mask (pytorch#73205, #72056)', () => {
  const x = [
    [0.5, -1, 2],
    [1.5, 0.2, -0.3],
    [-0.7, 0.9, 0.1],
    [0, 0, 0],
  ];
  const options = { weight: [0.2, 0.5, 1.3], labelSmoothing: 0.1, ignoreIndex: -1 };
  const losses = crossEntropy(x, [2, 0, -1, 1], { ...options, reduction: 'none' });
  // PyTorch's definition in float64
  expectClose(value(losses), [0.35842164, 0.18924009, 0, 0.56761635], { rtol: 1e-6, atol: 0 });
  expectClose(value(crossEntropy(x, [2, 0, -1, 1], options)), 0.55763904, { rtol: 1e-6, atol: 0 });
});

test('smoothing gives each class ε/C, the right one too (pytorch#148884)', () => {
  const loss = crossEntropy([[Math.log(0.5), Math.log(0.25), Math.log(0.25)]], [0], { labelSmoothing: 0.3 });
  expectClose(value(loss), 0.8 * Math.log(2) + 0.2 * Math.log(4), { rtol: 1e-6, atol: 0 });
});

test('the number of classes is that of the class axis, not of axis 1 (tensorflow#24397, tfjs)', () => {
  const x = tf.tensor4d([
    [
      [
        [1, 2],
        [0.5, -1],
        [0, 3],
      ],
    ],
  ]); // [1,1,3,2]: two classes last, three on axis 2
  const losses = crossEntropy(x, [[[0, 1, 1]]], { labelSmoothing: 0.5, reduction: 'none' });
  const row = (a: number, b: number, y: 0 | 1) => {
    const lse = Math.log(Math.exp(a) + Math.exp(b));
    return 0.75 * (lse - (y === 0 ? a : b)) + 0.25 * (lse - (y === 0 ? b : a));
  };
  expectClose(value(losses), [[[row(1, 2, 0), row(0.5, -1, 1), row(0, 3, 1)]]], { rtol: 1e-6, atol: 1e-7 });
});

test('a masked class with logit −∞ and no target mass gives 0.3133 and a finite gradient (optax#896)', () => {
  for (const target of [[2], [[0, 0, 1]]]) {
    const { value: total, slope: slopes } = valueAndSlope(
      (x) => crossEntropy(x, target),
      [[1, -Infinity, 2]],
    );
    expectClose(total, 0.31326169, { rtol: 1e-6, atol: 0 });
    expect(flat(slopes).every(Number.isFinite)).toBe(true);
  }
  expect(value(crossEntropy([[1, -Infinity, 2]], [2], { labelSmoothing: 0.1 }))).toBe(Infinity);
});

describe('kinks of regression losses', () => {
  test('smoothL1Loss with beta 0 is the absolute error, not NaN (pytorch#96813)', () => {
    const loss = (x: tf.Tensor) => smoothL1Loss(x, [0, 0, 0], { beta: 0, reduction: 'sum' });
    expectClose(slope(loss, [-2, 0, 3]), [-1, 0, 1], exact);
  });

  test('huberLoss and smoothL1Loss survive 1e20', () => {
    expectClose(value(huberLoss([1e20], [0], { delta: 0.3 })), 0.3e20, { rtol: 1e-6, atol: 0 });
    expectClose(
      slope((x) => huberLoss(x, [0], { delta: 0.3 }), [1e20]),
      [0.3],
      { rtol: 1e-6, atol: 0 },
    );
    expectClose(value(smoothL1Loss([1e20], [0], { beta: 0.3 })), 1e20, { rtol: 1e-6, atol: 0 });
  });

  test('huberLoss is continuous at delta, in value and slope (pytorch#17447)', () => {
    const loss = (x: tf.Tensor) => huberLoss(x, [0, 0, 0], { delta: 0.75, reduction: 'none' });
    expectClose(value(loss(tf.tensor1d([0.7499, 0.75, 0.7501]))), [0.281175, 0.28125, 0.281325], {
      rtol: 1e-5,
      atol: 0,
    });
    expectClose(slope(loss, [0.7499, 0.75, 0.7501]), [0.7499, 0.75, 0.75], { rtol: 1e-6, atol: 0 });
  });

  test('the absolute error has slope 0 at a perfect fit (pytorch#7172; tf.abs has −1)', () => {
    expectClose(
      slope((x) => l1Loss(x, [1, 1], { reduction: 'sum' }), [1, 2]),
      [0, 1],
      exact,
    );
  });

  test('log-cosh is right at 1e-4, at 1e6 and nowhere negative (keras#8524)', () => {
    const losses = logCoshLoss([1e-4, 1e6, 0, -0.499, 0.501], [0, 0, 0, 0, 0], { reduction: 'none' });
    const expected = [5e-9, 1e6 - Math.LN2, 0, Math.log(Math.cosh(0.499)), Math.log(Math.cosh(0.501))];
    expectClose(value(losses), expected, { rtol: 2e-6, atol: 0 });
  });
});

test('[N,1] against [N] is an error, never [N,N] (pytorch#16045, #19699)', () => {
  for (const loss of [mseLoss, l1Loss, huberLoss, smoothL1Loss, logCoshLoss, binaryCrossEntropyWithLogits]) {
    expect(() => loss([[1], [0], [1]], [1, 0, 1])).toThrow(/input \[3,1\] and target \[3\] differ in shape/);
  }
});

describe('targets that cannot be', () => {
  test('binary cross-entropy checks them on logits as well (pytorch#123339)', () => {
    expect(() => binaryCrossEntropy([0.5], [1.5])).toThrow('target must lie within 0 and 1; got 1.5');
    expect(() => binaryCrossEntropyWithLogits([0.5], [-1])).toThrow('target must lie within 0 and 1; got -1');
    expect(() => sigmoidFocalLoss([0.5], [2])).toThrow('target must lie within 0 and 1; got 2');
  });

  test('a class that does not exist is an error, not a loss of 0', () => {
    expect(() => crossEntropy([[1, 2, 3]], [3])).toThrow('class indices from 0 to 2');
    expect(() => nllLoss([[-1, -2]], [-1])).toThrow('class indices from 0 to 1');
    expect(() => softmaxFocalLoss([[1, 2]], [0.5])).toThrow('got 0.5');
  });

  test('hinge does not guess its coding from the batch', () => {
    expect(() => hingeLoss([0.5, 1], [1, 0])).toThrow("use targetFormat 'binary'");
    expect(() => hingeLoss([0.5], [-1], { targetFormat: 'binary' })).toThrow("use targetFormat 'signed'");
    expectClose(value(hingeLoss([0.5, 0.5], [1, 1], { reduction: 'none' })), [0.5, 0.5], exact);
  });
});
