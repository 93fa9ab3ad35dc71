import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectClose } from './allClose.ts';
import { lossNamed, lossValue, slopesOf } from './callLoss.ts';
import { flat, type Nested } from './nested.ts';
import { dyadic, nestOf, seeded } from './random.ts';

// The losses in two parts against their parts.

beforeAll(() => tf.setBackend('cpu'));

const tolerance = { rtol: 1e-5, atol: 2e-6 };
const reductions = fc.constantFrom('mean', 'sum');
const shape = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }));
const share = fc.integer({ min: 0, max: 64 }).map((each) => each / 64);

function forAll<T>(arbitrary: fc.Arbitrary<T>, check: (drawn: T) => void): void {
  fc.assert(fc.property(arbitrary, check), { ...seeded, numRuns: 100 });
}

type Part = [weight: number, functionName: string, args: unknown[]];

/** The loss is the weighted sum of its parts, and so are its gradients. */
function expectSum(functionName: string, args: unknown[], parts: Part[], positions: number[]): void {
  const sum = (nests: [number, Nested][]): number[] =>
    nests
      .map(([weight, nest]) => flat(nest).map((each) => weight * each))
      .reduce((total, each) => total.map((x, i) => x + (each[i] as number)));
  const values = parts.map(([w, name, own]): [number, Nested] => [w, lossValue(name, own)]);
  expectClose(lossValue(functionName, args), sum(values)[0] as number, tolerance, 'value');
  const slopes = parts.map(([w, name, own]): [number, Nested] => [w, slopesOf(name, own, positions)]);
  expectClose(flat(slopesOf(functionName, args, positions)), sum(slopes), tolerance, 'gradient');
}

describe('diceBCELoss', () => {
  const maps = shape.chain((size) => fc.tuple(nestOf(size, dyadic()), nestOf(size, share), reductions));
  const bce = 'binaryCrossEntropyWithLogits';

  test('is the Dice loss and the cross-entropy of logits, each with its weight', () => {
    forAll(maps, ([x, z, reduction]) => {
      const options = { mode: 'binary', smooth: 0.5, batch: true, reduction };
      expectSum(
        'diceBCELoss',
        [x, z, { ...options, diceWeight: 0.5, bceWeight: 3, posWeight: 2.5 }],
        [
          [0.5, 'diceLoss', [x, z, options]],
          [3, bce, [x, z, { posWeight: 2.5, reduction }]],
        ],
        [0, 1],
      );
    });
  });

  test('takes several classes as labels that may overlap', () => {
    const labelled = fc.tuple(nestOf([2, 3, 2], dyadic()), nestOf([2, 3, 2], share), reductions);
    forAll(labelled, ([x, z, reduction]) => {
      const dice = { mode: 'multilabel', classWeights: [0.5, 2], includeBackground: false, reduction };
      const { mode: _, ...rest } = dice;
      expectSum(
        'diceBCELoss',
        [x, z, { ...rest, posWeight: [0.5, 3] }],
        [
          [1, 'diceLoss', [x, z, dice]],
          [1, bce, [x, z, { posWeight: [0.5, 3], reduction }]],
        ],
        [0, 1],
      );
    });
  });

  test('takes probabilities as the cross-entropy of probabilities does', () => {
    const inside = fc.integer({ min: 1, max: 63 }).map((each) => each / 64);
    const probabilities = shape.chain((size) =>
      fc.tuple(nestOf(size, inside), nestOf(size, share), reductions),
    );
    forAll(probabilities, ([p, z, reduction]) => {
      const options = { mode: 'binary', fromLogits: false, reduction };
      expectSum(
        'diceBCELoss',
        [p, z, { ...options, bceWeight: 0.25 }],
        [
          [1, 'diceLoss', [p, z, options]],
          [0.25, 'binaryCrossEntropy', [p, z, { reduction }]],
        ],
        [0, 1],
      );
    });
  });

  test('posWeight reaches the positive term alone, with soft targets too (aprender#2204)', () => {
    // −(3·0.3·log σ(x) + 0.7·log σ(−x)) at x = 0.5; no Dice part.
    const expected = 3 * 0.3 * Math.log1p(Math.exp(-0.5)) + 0.7 * Math.log1p(Math.exp(0.5));
    const options = { mode: 'binary', diceWeight: 0, posWeight: 3 };
    expect(lossValue('diceBCELoss', [[[0.5]], [[0.3]], options])).toBeCloseTo(expected, 6);
    const p = 1 / (1 + Math.exp(-0.5));
    const same = lossValue('diceBCELoss', [[[p]], [[0.3]], { ...options, fromLogits: false }]);
    expect(same).toBeCloseTo(expected, 6);
  });

  test('leaves ignored pixels out of both parts, and out of the mean', () => {
    forAll(maps, ([x, z, reduction]) => {
      const pad = (nest: Nested, each: number) => (nest as number[][]).map((row) => [each, ...row]);
      const options = { mode: 'binary', bceWeight: 2, reduction };
      const ignoring = { ...options, ignoreIndex: 255 };
      const padded = [pad(x, Number.NaN), pad(z, 255), ignoring];
      expectClose(lossValue('diceBCELoss', padded), lossValue('diceBCELoss', [x, z, options]), tolerance);
      const [slope] = slopesOf('diceBCELoss', padded, [0]) as number[][][];
      const [expected] = slopesOf('diceBCELoss', [x, z, options], [0]);
      expectClose(slope as Nested, pad(expected as Nested, 0), tolerance);
    });
  });

  test('is 0 with a gradient of 0 where everything is ignored', () => {
    const args = [[[0.5, -1]], [[7, 7]], { mode: 'binary', ignoreIndex: 7 }];
    expect(lossValue('diceBCELoss', args)).toBe(0);
    expect(flat(slopesOf('diceBCELoss', args, [0]))).toEqual([0, 0]);
  });

  test('keeps a slope of nearly 1 per pixel where a logit is wrong by 40 and Dice has none', () => {
    const [slope] = slopesOf('diceBCELoss', [[[40]], [[0]], { mode: 'binary' }], [0]) as number[][][];
    expect(slope?.[0]?.[0]).toBeCloseTo(-2.7, 4); // 1, times the upstream −2.7
  });

  test('recovers a soft target when the Dice part has soft labels', () => {
    const target = [[0.2, 0.9, 0.5, 0.05]];
    const fitted = optimum('diceBCELoss', target, { mode: 'binary', softLabel: true }, tf.sigmoid);
    expectClose(fitted, target, { rtol: 0, atol: 0.02 });
  });
});

describe('diceCELoss', () => {
  const weight = [0.5, 3, 1.5];
  const classes = shape.chain(([n, m]) =>
    fc.tuple(nestOf([n, m, 3], dyadic()), nestOf([n, m], fc.nat(2)), reductions),
  );

  test('is the Dice loss and the cross-entropy, each with its own weights', () => {
    forAll(classes, ([x, y, reduction]) => {
      const dice = { classWeights: [2, 0.25, 1], includeBackground: false, smooth: 0.5, reduction };
      const entropy = { weight, labelSmoothing: 0.1, reduction };
      expectSum(
        'diceCELoss',
        [x, y, { ...dice, ...entropy, diceWeight: 0.5, ceWeight: 3 }],
        [
          [0.5, 'diceLoss', [x, y, dice]],
          [3, 'crossEntropy', [x, y, entropy]],
        ],
        [0],
      );
    });
  });

  test('takes shares of classes, which have a slope as well', () => {
    const shares = shape.chain(([n, m]) =>
      fc.tuple(nestOf([n, m, 3], dyadic()), nestOf([n, m, 3], share), reductions),
    );
    forAll(shares, ([x, t, reduction]) => {
      expectSum(
        'diceCELoss',
        [x, t, { weight, reduction, ceWeight: 2 }],
        [
          [1, 'diceLoss', [x, t, { reduction }]],
          [2, 'crossEntropy', [x, t, { weight, reduction }]],
        ],
        [0, 1],
      );
    });
  });

  test('takes any class axis', () => {
    forAll(classes, ([x, y, reduction]) => {
      const moved = tf.tidy(() => tf.transpose(tf.tensor3d(x as number[][][]), [0, 2, 1]).arraySync());
      expectClose(
        lossValue('diceCELoss', [moved, y, { weight, reduction, axis: 1 }]),
        lossValue('diceCELoss', [x, y, { weight, reduction }]),
        tolerance,
      );
    });
  });

  test('takes probabilities as it takes the logits that they come from', () => {
    forAll(classes, ([x, y, reduction]) => {
      const p = tf.tidy(() => tf.softmax(tf.tensor3d(x as number[][][])).arraySync());
      expectClose(
        lossValue('diceCELoss', [p, y, { weight, reduction, fromLogits: false }]),
        lossValue('diceCELoss', [x, y, { weight, reduction }]),
        tolerance,
      );
    });
  });

  test('leaves ignored pixels out of both parts', () => {
    forAll(classes, ([x, y, reduction]) => {
      const padded = [
        (x as number[][][]).map((row) => [[Number.NaN, Number.POSITIVE_INFINITY, 1], ...row]),
        (y as number[][]).map((row) => [-100, ...row]),
        { weight, reduction, ignoreIndex: -100 },
      ];
      const plain = [x, y, { weight, reduction }];
      expectClose(lossValue('diceCELoss', padded), lossValue('diceCELoss', plain), tolerance);
      const [slope] = slopesOf('diceCELoss', padded, [0]) as number[][][][];
      const [expected] = slopesOf('diceCELoss', plain, [0]) as number[][][][];
      expectClose(
        slope as Nested,
        (expected as number[][][]).map((row) => [[0, 0, 0], ...row]),
        tolerance,
      );
    });
  });

  test('takes one class as a class, not as a map: its labels are all 0 and it costs nothing', () => {
    expect(lossValue('diceCELoss', [[[[0.5], [-2]]], [[0, 0]]])).toBe(0);
  });

  test('keeps NaN probabilities of ignored pixels out of the gradient', () => {
    const args = [
      [
        [
          [0.5, 0.5],
          [Number.NaN, Number.NaN],
        ],
      ],
      [[1, 255]],
      { fromLogits: false, ignoreIndex: 255 },
    ];
    const [slope] = slopesOf('diceCELoss', args, [0]) as number[][][][];
    expect(slope?.[0]?.[1]).toEqual([0, 0]);
    expect(flat(slope as Nested).every(Number.isFinite)).toBe(true);
  });

  test('is 0 with a gradient of 0 where everything is ignored', () => {
    const args = [[[[0.5, -1]]], [[7]], { ignoreIndex: 7 }];
    expect(lossValue('diceCELoss', args)).toBe(0);
    expect(flat(slopesOf('diceCELoss', args, [0]))).toEqual([0, 0]);
  });

  test('keeps a slope of nearly 1 per pixel where a logit is wrong by 40 and Dice has none', () => {
    const [slope] = slopesOf('diceCELoss', [[[[40, 0]]], [[1]]], [0]) as number[][][][];
    expectClose(slope?.[0]?.[0] as number[], [-2.7, 2.7], { rtol: 0, atol: 1e-3 });
  });

  test('fits every pixel to its class', () => {
    const target = [
      [
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ];
    const fitted = optimum('diceCELoss', target, { ceWeight: 0.5 }, (x) => tf.softmax(x));
    expectClose(fitted, target, { rtol: 0, atol: 0.02 });
  });
});

describe.each(['diceLoss', 'jaccardLoss', 'tverskyLoss'])('%s', (family) => {
  test('fits a hard mask', () => {
    const target = [[1, 0, 0, 1, 0]];
    const fitted = optimum(family, target, { mode: 'binary' }, tf.sigmoid);
    expectClose(fitted, target, { rtol: 0, atol: 0.05 });
  });
});

test('a dearer miss makes Tversky claim a pixel that a cheaper one gives up', () => {
  // One logit for ten pixels of which three are in the mask: all or nothing.
  const claimed = (alpha: number, beta: number) => {
    const logit = tf.variable(tf.tensor1d([0]));
    const mask = [[1, 1, 1, 0, 0, 0, 0, 0, 0, 0]];
    const optimizer = tf.train.adam(0.1);
    const options = { mode: 'binary', smooth: 0.5, smoothNr: 0.5, alpha, beta };
    for (let step = 0; step < 200; step += 1) {
      optimizer.minimize(
        () => lossNamed('tverskyLoss')(tf.add(tf.zeros([1, 10]), logit), mask, options) as tf.Scalar,
        false,
        [logit],
      );
    }
    const [found] = tf.tidy(() => tf.sigmoid(logit).dataSync());
    tf.dispose([logit]);
    optimizer.dispose();
    return found as number;
  };
  expect(claimed(0.1, 0.9)).toBeGreaterThan(0.9);
  expect(claimed(3, 0.1)).toBeLessThan(0.1);
});

/** Where 400 steps of Adam end, starting from logits of 0. */
function optimum(
  family: string,
  target: Nested,
  options: object,
  activation: (logits: tf.Tensor) => tf.Tensor,
): Nested {
  const logits = tf.variable(tf.tidy(() => tf.zerosLike(tf.tensor(target as number[]))));
  const optimizer = tf.train.adam(0.05);
  for (let step = 0; step < 400; step += 1) {
    optimizer.minimize(() => lossNamed(family)(logits, target, options) as tf.Scalar, false, [logits]);
  }
  const fitted = tf.tidy(() => activation(logits).arraySync()) as Nested;
  logits.dispose();
  optimizer.dispose();
  return fitted;
}
