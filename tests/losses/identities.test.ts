import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  hingeLoss,
  huberLoss,
  l1Loss,
  mseLoss,
  multiMarginLoss,
  nllLoss,
  sigmoidFocalLoss,
  smoothL1Loss,
  softmaxFocalLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { flat, type Nested } from './nested.ts';
import { dyadic, nestOf, positive, seeded } from './random.ts';
import { expectSameCurve, valueAndSlope } from './sameCurve.ts';

// How losses relate to one another and to themselves: true whatever the numbers, in value and in slope.

beforeAll(() => tf.setBackend('cpu'));

type Row = number[];

const batch = fc
  .record({ n: fc.integer({ min: 1, max: 4 }), c: fc.integer({ min: 2, max: 4 }) })
  .chain(({ n, c }) =>
    fc.record({
      x: nestOf([n, c], dyadic(5)) as fc.Arbitrary<Row[]>,
      y: fc.array(fc.integer({ min: 0, max: c - 1 }), { minLength: n, maxLength: n }),
      shares: nestOf(
        [n, c],
        fc.integer({ min: 1, max: 16 }).map((each) => each / 16),
      ) as fc.Arbitrary<Row[]>,
      w: fc.array(fc.constantFrom(0.25, 0.5, 1.5, 2), { minLength: c, maxLength: c }),
      e: fc.constantFrom(0, 0.1, 0.4),
      gamma: fc.constantFrom(0, 0.5, 1, 2, 3.5),
      keep: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
    }),
  );

const flags = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    x: fc.array(dyadic(6), { minLength: n, maxLength: n }),
    z: fc.array(fc.constantFrom(0, 1), { minLength: n, maxLength: n }),
    soft: fc.array(
      fc.integer({ min: 0, max: 8 }).map((each) => each / 8),
      { minLength: n, maxLength: n },
    ),
    other: fc.array(
      fc.integer({ min: 0, max: 8 }).map((each) => each / 8),
      { minLength: n, maxLength: n },
    ),
    gamma: fc.constantFrom(0, 0.5, 1, 2, 3.5),
    k: fc.integer({ min: 2, max: 5 }),
  }),
);

function holdsFor<T>(numbers: fc.Arbitrary<T>, check: (each: T) => void): void {
  fc.assert(fc.property(numbers, check), seeded);
}

function oneHot(y: number[], classes: number): Row[] {
  return y.map((label) => Array.from({ length: classes }, (_, c) => Number(c === label)));
}

describe('regression', () => {
  const points = fc.record({ x: nestOf([5], dyadic(6)), t: nestOf([5], dyadic(6)), knee: positive(3) });

  test('huberLoss is delta times smoothL1Loss with beta = delta', () => {
    holdsFor(points, ({ x, t, knee }) =>
      expectSameCurve(
        (at) => huberLoss(at, t, { delta: knee }),
        (at) => tf.mul(smoothL1Loss(at, t, { beta: knee }), knee),
        x,
      ),
    );
  });

  test('smoothL1Loss with beta 0 is l1Loss', () => {
    holdsFor(points, ({ x, t }) =>
      expectSameCurve(
        (at) => smoothL1Loss(at, t, { beta: 0, reduction: 'sum' }),
        (at) => l1Loss(at, t, { reduction: 'sum' }),
        x,
      ),
    );
  });

  test('huberLoss with a huge delta is half of mseLoss', () => {
    holdsFor(points, ({ x, t }) =>
      expectSameCurve(
        (at) => huberLoss(at, t, { delta: 1e9 }),
        (at) => tf.div(mseLoss(at, t), 2),
        x,
      ),
    );
  });

  test.each([
    ['mseLoss', mseLoss],
    ['l1Loss', l1Loss],
  ] as const)('%s weighs an element k times as it repeats one k times, under sum', (_name, loss) => {
    holdsFor(points, ({ x, t }) => {
      const twice = (each: Nested) =>
        tf.concat([tf.tensor1d(each as Row), tf.tensor1d(each as Row).slice(0, 2)]);
      expectSameCurve(
        (at) => loss(at, t, { weight: [2, 2, 1, 1, 1], reduction: 'sum' }),
        (at) => loss(tf.concat([at, at.slice(0, 2)]), twice(t), { reduction: 'sum' }),
        x,
      );
    });
  });

  test.each([
    ['mseLoss', mseLoss],
    ['l1Loss', l1Loss],
    ['huberLoss', huberLoss],
    ['smoothL1Loss', smoothL1Loss],
  ] as const)('%s does not mind the order of its elements', (_name, loss) => {
    holdsFor(points, ({ x, t }) =>
      expectSameCurve(
        (at) => loss(at, t),
        (at) => loss(tf.reverse(at), tf.reverse(tf.tensor1d(t as Row))),
        x,
      ),
    );
  });
});

describe('crossEntropy', () => {
  test('gives the same for class indices and for their one-hot rows, without weights', () => {
    holdsFor(batch, ({ x, y, w, e }) =>
      expectSameCurve(
        (at) => crossEntropy(at, y, { labelSmoothing: e }),
        (at) => crossEntropy(at, oneHot(y, w.length), { labelSmoothing: e }),
        x,
      ),
    );
  });

  test('is nllLoss after a log softmax', () => {
    holdsFor(batch, ({ x, y, w }) =>
      expectSameCurve(
        (at) => crossEntropy(at, y, { weight: w }),
        (at) => nllLoss(tf.logSoftmax(at), y, { weight: w }),
        x,
      ),
    );
  });

  test('of two classes is binary cross-entropy of the difference of logits', () => {
    holdsFor(flags, ({ x, z }) =>
      expectSameCurve(
        (at) => crossEntropy(tf.stack([tf.zerosLike(at), at], 1), z),
        (at) => binaryCrossEntropyWithLogits(at, z),
        x,
      ),
    );
  });

  test('does not mind a number added to all logits of a sample', () => {
    holdsFor(batch, ({ x, y, w, e }) =>
      expectSameCurve(
        (at) => crossEntropy(at, y, { weight: w, labelSmoothing: e }),
        (at) => crossEntropy(tf.add(at, 3.5), y, { weight: w, labelSmoothing: e }),
        x,
      ),
    );
  });

  test('smooths class indices as probabilities smoothed beforehand', () => {
    holdsFor(batch, ({ x, y, w, e }) =>
      expectSameCurve(
        (at) => crossEntropy(at, y, { labelSmoothing: e }),
        (at) => {
          const smooth = oneHot(y, w.length).map((row) => row.map((each) => each * (1 - e) + e / w.length));
          return crossEntropy(at, smooth);
        },
        x,
      ),
    );
  });

  test('ignores samples as if their rows were deleted', () => {
    holdsFor(batch, ({ x, y, w, e, keep }) => {
      const kept = y.flatMap((_, row) => (keep[row] ? [row] : []));
      if (kept.length === 0) return;
      expectSameCurve(
        (at) =>
          crossEntropy(
            at,
            y.map((each, row) => (keep[row] ? each : -7)),
            { weight: w, labelSmoothing: e, ignoreIndex: -7 },
          ),
        (at) =>
          crossEntropy(
            tf.gather(at, tf.tensor1d(kept, 'int32')),
            kept.map((row) => y[row] as number),
            { weight: w, labelSmoothing: e },
          ),
        x,
      );
    });
  });

  test('does not mind an extra class whose logit is −∞', () => {
    holdsFor(batch, ({ x, y }) =>
      expectSameCurve(
        (at) => crossEntropy(at, y),
        (at) => crossEntropy(tf.concat([at, tf.fill([y.length, 1], Number.NEGATIVE_INFINITY)], 1), y),
        x,
      ),
    );
  });

  test('with every weight 1 is as without weights', () => {
    holdsFor(batch, ({ x, y, w, e }) =>
      expectSameCurve(
        (at) => crossEntropy(at, y, { labelSmoothing: e, weight: w.map(() => 1) }),
        (at) => crossEntropy(at, y, { labelSmoothing: e }),
        x,
      ),
    );
  });

  test('follows its classes when they are renumbered', () => {
    holdsFor(batch, ({ x, y, w }) => {
      const last = w.length - 1;
      expectSameCurve(
        (at) => crossEntropy(at, y, { weight: w }),
        (at) =>
          crossEntropy(
            tf.reverse(at, 1),
            y.map((each) => last - each),
            { weight: [...w].reverse() },
          ),
        x,
      );
    });
  });

  test('adds over batches that are cut in two', () => {
    holdsFor(batch, ({ x, y, w, e }) => {
      const options = { weight: w, labelSmoothing: e, reduction: 'sum' } as const;
      expectSameCurve(
        (at) => crossEntropy(at, y, options),
        (at) =>
          tf.add(
            crossEntropy(at.slice(0, 1), y.slice(0, 1), options),
            crossEntropy(at.slice(1), y.slice(1), options),
          ),
        x,
      );
    });
  });

  test('takes its mean over the weights of the right classes, and for probabilities over the samples', () => {
    holdsFor(batch, ({ x, y, w, shares }) => {
      const sum = (options: object) => (at: tf.Tensor) =>
        crossEntropy(at, y, { weight: w, reduction: 'sum', ...options });
      const weights = y.reduce((total, each) => total + (w[each] as number), 0);
      expectSameCurve(
        (at) => crossEntropy(at, y, { weight: w }),
        (at) => tf.div(sum({})(at), weights),
        x,
      );
      expectSameCurve(
        (at) => crossEntropy(at, shares, { weight: w }),
        (at) => tf.div(crossEntropy(at, shares, { weight: w, reduction: 'sum' }), y.length),
        x,
      );
    });
  });

  test('gives the same for classes on any axis', () => {
    holdsFor(batch, ({ x, y, w, e }) => {
      const options = { weight: w, labelSmoothing: e };
      expectSameCurve(
        (at) => crossEntropy(at, y, options),
        (at) => crossEntropy(tf.transpose(at), y, { ...options, axis: 0 }),
        x,
      );
    });
  });
});

describe('binary cross-entropy', () => {
  test('counts a positive k times with posWeight k, under sum', () => {
    holdsFor(flags, ({ x, z, k }) =>
      expectSameCurve(
        (at) => binaryCrossEntropyWithLogits(at, z, { posWeight: k, reduction: 'sum' }),
        (at) => {
          const each = binaryCrossEntropyWithLogits(at, z, { reduction: 'none' });
          return tf.sum(tf.mul(each, tf.tensor1d(z.map((label) => (label === 1 ? k : 1)))));
        },
        x,
      ),
    );
  });

  test('on logits is the one on probabilities after a sigmoid', () => {
    holdsFor(flags, ({ x, soft }) =>
      expectSameCurve(
        (at) => binaryCrossEntropyWithLogits(at, soft),
        (at) => binaryCrossEntropy(tf.sigmoid(at), soft),
        x,
        { rtol: 1e-4, atol: 1e-5 },
      ),
    );
  });

  test('is linear in the target', () => {
    holdsFor(flags, ({ x, soft, other }) => {
      const middle = soft.map((each, i) => (each + (other[i] as number)) / 2);
      expectSameCurve(
        (at) => binaryCrossEntropyWithLogits(at, middle, { posWeight: 2.5 }),
        (at) =>
          tf.div(
            tf.add(
              binaryCrossEntropyWithLogits(at, soft, { posWeight: 2.5 }),
              binaryCrossEntropyWithLogits(at, other, { posWeight: 2.5 }),
            ),
            2,
          ),
        x,
      );
    });
  });

  test('smooths the target before posWeight weighs it', () => {
    holdsFor(flags, ({ x, z }) =>
      expectSameCurve(
        (at) => binaryCrossEntropyWithLogits(at, z, { labelSmoothing: 0.25, posWeight: 3 }),
        (at) =>
          binaryCrossEntropyWithLogits(
            at,
            z.map((each) => each * 0.75 + 0.125),
            { posWeight: 3 },
          ),
        x,
      ),
    );
  });
});

describe('focal losses', () => {
  test('with gamma 0 and no alpha are cross-entropies', () => {
    holdsFor(flags, ({ x, soft }) =>
      expectSameCurve(
        (at) => sigmoidFocalLoss(at, soft, { gamma: 0, alpha: null }),
        (at) => binaryCrossEntropyWithLogits(at, soft),
        x,
      ),
    );
    holdsFor(batch, ({ x, y, shares, e }) => {
      for (const target of [y, shares]) {
        expectSameCurve(
          (at) => softmaxFocalLoss(at, target, { gamma: 0, labelSmoothing: e }),
          (at) => crossEntropy(at, target, { labelSmoothing: e }),
          x,
        );
      }
    });
  });

  test('are nowhere above the cross-entropy', () => {
    holdsFor(flags, ({ x, soft, gamma }) => {
      const focal = sigmoidFocalLoss(x, soft, { gamma, alpha: null, reduction: 'none' });
      const plain = binaryCrossEntropyWithLogits(x, soft, { reduction: 'none' });
      const excess = tf.max(tf.sub(focal, plain)).dataSync()[0] as number;
      if (excess > 1e-6) throw new Error(`above by ${excess}`);
    });
  });

  test('with alpha ½ are half of what they are without', () => {
    holdsFor(flags, ({ x, soft, gamma }) =>
      expectSameCurve(
        (at) => sigmoidFocalLoss(at, soft, { gamma, alpha: 0.5 }),
        (at) => tf.div(sigmoidFocalLoss(at, soft, { gamma, alpha: null }), 2),
        x,
      ),
    );
  });

  test('with alpha 1 see positives only, with alpha 0 negatives only', () => {
    holdsFor(flags, ({ x, z, gamma }) => {
      for (const alpha of [0, 1]) {
        expectSameCurve(
          (at) => sigmoidFocalLoss(at, z, { gamma, alpha, reduction: 'none' }),
          (at) => {
            const each = sigmoidFocalLoss(at, z, { gamma, alpha: null, reduction: 'none' });
            return tf.mul(each, tf.tensor1d(z.map((label) => Number(label === alpha))));
          },
          x,
        );
      }
    });
  });

  test('of two classes is the sigmoid one of the difference of logits', () => {
    holdsFor(flags, ({ x, z, gamma }) =>
      expectSameCurve(
        (at) => softmaxFocalLoss(tf.stack([tf.zerosLike(at), at], 1), z, { gamma }),
        (at) => sigmoidFocalLoss(at, z, { gamma, alpha: null }),
        x,
      ),
    );
  });

  test('over classes give the same for class indices and their one-hot rows', () => {
    holdsFor(batch, ({ x, y, w, gamma, e }) =>
      expectSameCurve(
        (at) => softmaxFocalLoss(at, y, { gamma, alpha: w, labelSmoothing: e }),
        (at) => softmaxFocalLoss(at, oneHot(y, w.length), { gamma, alpha: w, labelSmoothing: e }),
        x,
      ),
    );
  });

  test('over classes take their mean over samples, whatever alpha', () => {
    holdsFor(batch, ({ x, y, w, gamma, keep }) => {
      const target = y.map((each, row) => (keep[row] ? each : -100));
      const count = Math.max(keep.filter(Boolean).length, 1);
      expectSameCurve(
        (at) => softmaxFocalLoss(at, target, { gamma, alpha: w }),
        (at) => tf.div(softmaxFocalLoss(at, target, { gamma, alpha: w, reduction: 'sum' }), count),
        x,
      );
    });
  });
});

describe('margins', () => {
  test('hingeLoss mirrors: a score and its target may both change sign', () => {
    holdsFor(flags, ({ x, z }) => {
      const signs = z.map((each) => 2 * each - 1);
      expectSameCurve(
        (at) => hingeLoss(at, signs, { margin: 0.73, squared: true }),
        (at) =>
          hingeLoss(
            tf.neg(at),
            signs.map((each) => -each),
            { margin: 0.73, squared: true },
          ),
        x,
      );
    });
  });

  test('multiMarginLoss of two classes is half a hinge of the difference of scores', () => {
    holdsFor(flags, ({ x, z }) =>
      expectSameCurve(
        (at) => multiMarginLoss(tf.stack([tf.zerosLike(at), at], 1), z, { margin: 0.73 }),
        (at) => tf.div(hingeLoss(at, z, { margin: 0.73, targetFormat: 'binary' }), 2),
        x,
      ),
    );
  });

  test('multiMarginLoss does not mind a number added to all scores', () => {
    holdsFor(batch, ({ x, y, w }) =>
      expectSameCurve(
        (at) => multiMarginLoss(at, y, { p: 2, weight: w }),
        (at) => multiMarginLoss(tf.add(at, 2.5), y, { p: 2, weight: w }),
        x,
      ),
    );
  });
});

describe('reductions', () => {
  const losses: Record<
    string,
    (at: tf.Tensor, y: number[], reduction: 'none' | 'mean' | 'sum') => tf.Tensor
  > = {
    crossEntropy: (at, y, reduction) => crossEntropy(at, y, { reduction, weight: [0.5, 2, 1, 0.25] }),
    softmaxFocalLoss: (at, y, reduction) => softmaxFocalLoss(at, y, { reduction, alpha: [0.5, 2, 1, 0.25] }),
    multiMarginLoss: (at, y, reduction) => multiMarginLoss(at, y, { reduction, weight: [0.5, 2, 1, 0.25] }),
    nllLoss: (at, y, reduction) => nllLoss(at, y, { reduction, weight: [0.5, 2, 1, 0.25] }),
  };

  test.each(Object.entries(losses))('%s: sum is the sum of none', (_name, loss) => {
    const four = fc.record({
      x: nestOf([3, 4], dyadic(4)),
      y: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
    });
    holdsFor(four, ({ x, y }) => {
      const apart = valueAndSlope((at) => loss(at, y, 'none'), x);
      const together = valueAndSlope((at) => loss(at, y, 'sum'), x);
      const total = flat(apart.value).reduce((sum, each) => sum + each, 0);
      expectClose(together.value, total, { rtol: 1e-5, atol: 1e-6 });
      expectClose(together.slope, apart.slope, { rtol: 1e-5, atol: 1e-6 });
    });
  });
});
