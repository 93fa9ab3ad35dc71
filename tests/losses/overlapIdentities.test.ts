import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectClose } from './allClose.ts';
import { lossValue, slopesOf } from './callLoss.ts';
import type { Nested } from './nested.ts';
import { nestOf, seeded } from './random.ts';

// What must hold between calls of the overlap losses, whatever the numbers.

beforeAll(() => tf.setBackend('cpu'));

const tolerance = { rtol: 1e-5, atol: 2e-6 };
const families = ['diceLoss', 'jaccardLoss', 'tverskyLoss'];
const probability = fc.integer({ min: 1, max: 63 }).map((each) => each / 64);
const binary = { mode: 'binary', fromLogits: false };
const unequal = { alpha: 0.3, beta: 0.8, gamma: 1.5 };

/** Options that hold asymmetric values, those of Tversky included where it is the one called. */
function optionsFor(family: string, options: object = {}): object {
  return { ...options, ...(family === 'tverskyLoss' ? unequal : {}) };
}

const shape = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }));

/** Two maps of probabilities in one shape. */
const masks = shape.chain((size) => fc.tuple(nestOf(size, probability), nestOf(size, probability)));

/** Logits [N,M,C] and labels [N,M]; three classes. */
const classes = shape.chain(([n, m]) =>
  fc.tuple(
    nestOf(
      [n, m, 3],
      fc.integer({ min: -256, max: 256 }).map((each) => each / 64),
    ),
    nestOf([n, m], fc.nat(2)),
  ),
);

/** Two calls agree, in value and in the gradient of their first argument. */
function agree(
  [first, firstArgs]: [string, unknown[]],
  [second, secondArgs]: [string, unknown[]],
  scale = 1,
): void {
  const scaled = (nest: Nested): Nested => (typeof nest === 'number' ? scale * nest : nest.map(scaled));
  expectClose(lossValue(first, firstArgs), scaled(lossValue(second, secondArgs)), tolerance, 'value');
  expectClose(
    slopesOf(first, firstArgs, [0]),
    scaled(slopesOf(second, secondArgs, [0])),
    tolerance,
    'gradient',
  );
}

function forAll<T>(arbitrary: fc.Arbitrary<T>, check: (drawn: T) => void): void {
  fc.assert(fc.property(arbitrary, check), { ...seeded, numRuns: 100 });
}

describe.each(families)('%s', (family) => {
  test('adds up to its sum, and its mean divides by samples × classes', () => {
    forAll(classes, ([x, t]) => {
      const apart = lossValue(family, [x, t, optionsFor(family, { reduction: 'none' })]) as number[][];
      const total = apart.flat().reduce((sum, each) => sum + each, 0);
      expectClose(lossValue(family, [x, t, optionsFor(family, { reduction: 'sum' })]), total, tolerance);
      expectClose(lossValue(family, [x, t, optionsFor(family)]), total / (apart.length * 3), tolerance);
    });
  });

  test('weighs classes in none and sum, and divides the mean by the weights', () => {
    const classWeights = [0.5, 0, 2];
    forAll(classes, ([x, t]) => {
      const plain = lossValue(family, [x, t, optionsFor(family, { reduction: 'none' })]) as number[][];
      const weighted = plain.map((row) => row.map((loss, c) => loss * (classWeights[c] as number)));
      const total = weighted.flat().reduce((sum, each) => sum + each, 0);
      const call = (reduction: string) =>
        lossValue(family, [x, t, optionsFor(family, { classWeights, reduction })]);
      expectClose(call('none'), weighted, tolerance);
      expectClose(call('sum'), total, tolerance);
      expectClose(call('mean'), total / (plain.length * 2.5), tolerance);
    });
  });

  test('does not care about the order of samples', () => {
    forAll(classes, ([x, t]) => {
      const turned = [(x as Nested[]).toReversed(), (t as Nested[]).toReversed()];
      for (const batch of [false, true]) {
        const options = optionsFor(family, { batch });
        expectClose(lossValue(family, [x, t, options]), lossValue(family, [...turned, options]), tolerance);
      }
    });
  });

  test('permutes its losses as classes are permuted', () => {
    forAll(classes, ([x, t]) => {
      const options = optionsFor(family, { reduction: 'none' });
      const plain = lossValue(family, [x, t, options]) as number[][];
      const moved = (x as number[][][]).map((map) => map.map(([a, b, c]) => [c, a, b]));
      const labels = (t as number[][]).map((map) => map.map((label) => (label + 1) % 3));
      const expected = plain.map(([a, b, c]) => [c, a, b]) as number[][];
      expectClose(lossValue(family, [moved, labels, options]), expected, tolerance);
    });
  });

  test('pools a batch of one as it does a sample', () => {
    forAll(classes, ([x, t]) => {
      const one = [[(x as Nested[])[0]], [(t as Nested[])[0]]];
      agree(
        [family, [...one, optionsFor(family, { batch: true })]],
        [family, [...one, optionsFor(family, { batch: false })]],
      );
    });
  });

  test('takes labels as it takes their one-hot masks', () => {
    forAll(classes, ([x, t]) => {
      const oneHot = (t as number[][]).map((map) => map.map((label) => [0, 1, 2].map((c) => +(c === label))));
      const options = optionsFor(family, { reduction: 'sum', absentClass: 'skip', includeBackground: false });
      agree([family, [x, t, options]], [family, [x, oneHot, options]]);
    });
  });

  test('takes logits as it takes their probabilities', () => {
    forAll(classes, ([x, t]) => {
      const p = tf.tidy(() => tf.softmax(tf.tensor3d(x as number[][][])).arraySync());
      const options = optionsFor(family);
      expectClose(
        lossValue(family, [x, t, options]),
        lossValue(family, [p, t, { ...options, fromLogits: false }]),
        tolerance,
      );
    });
  });

  test('takes any class axis as it takes the last', () => {
    forAll(classes, ([x, t]) => {
      const moved = tf.tidy(() => tf.transpose(tf.tensor3d(x as number[][][]), [0, 2, 1]).arraySync());
      const options = optionsFor(family, { reduction: 'none' });
      const last = lossValue(family, [x, t, options]);
      for (const axis of [1, -2]) {
        expectClose(lossValue(family, [moved, t, { ...options, axis }]), last, tolerance);
      }
    });
  });

  test('ignores pixels as if they were not there', () => {
    forAll(classes, ([x, t]) => {
      const [scores, labels] = [x as number[][][], t as number[][]];
      const padded = scores.map((map) => [[7, -3, 0.5], ...map]);
      const marked = labels.map((map) => [-1, ...map]);
      const options = optionsFor(family);
      expectClose(
        lossValue(family, [padded, marked, { ...options, ignoreIndex: -1 }]),
        lossValue(family, [x, t, options]),
        tolerance,
      );
    });
  });

  test('treats one map as the multilabel case of one class', () => {
    forAll(masks, ([p, t]) => {
      const options = optionsFor(family, { fromLogits: false, reduction: 'none' });
      const last = (nest: Nested) => (nest as number[][]).map((row) => row.map((each) => [each]));
      expectClose(
        lossValue(family, [p, t, { ...options, mode: 'binary' }]),
        lossValue(family, [last(p), last(t), { ...options, mode: 'multilabel' }]),
        tolerance,
      );
    });
  });
});

describe('the overlap losses together', () => {
  test('Dice and Jaccard are symmetric in prediction and target, gradient included', () => {
    forAll(masks, ([p, t]) => {
      for (const family of ['diceLoss', 'jaccardLoss']) {
        expectClose(lossValue(family, [p, t, binary]), lossValue(family, [t, p, binary]), tolerance);
        const [toInput, toTarget] = slopesOf(family, [p, t, binary], [0, 1]);
        const swapped = slopesOf(family, [t, p, binary], [0, 1]);
        expectClose(swapped, [toTarget, toInput] as Nested[], tolerance);
      }
    });
  });

  test('Dice with squared sizes is Dice on hard masks', () => {
    const hard = shape.chain((size) => fc.tuple(nestOf(size, fc.nat(1)), nestOf(size, fc.nat(1))));
    forAll(hard, ([p, t]) => {
      expectClose(
        lossValue('diceLoss', [p, t, { ...binary, squaredPred: true }]),
        lossValue('diceLoss', [p, t, binary]),
        tolerance,
      );
    });
  });

  test('without smoothing Jaccard is 2d / (1 + d) of the Dice loss d', () => {
    forAll(masks, ([p, t]) => {
      const options = { ...binary, smooth: 0, reduction: 'none' };
      const dice = lossValue('diceLoss', [p, t, options]) as number[][];
      const expected = dice.map((row) => row.map((d) => (2 * d) / (1 + d)));
      expectClose(lossValue('jaccardLoss', [p, t, options]), expected, tolerance);
    });
  });

  test('Tversky at ½ and ½ is Dice with twice the smoothing', () => {
    forAll(masks, ([p, t]) => {
      for (const smooth of [0, 0.5, 3]) {
        const half = { ...binary, alpha: 0.5, beta: 0.5, smooth: smooth / 2 };
        agree(['tverskyLoss', [p, t, half]], ['diceLoss', [p, t, { ...binary, smooth }]]);
      }
    });
  });

  test('Tversky at 1 and 1 is Jaccard', () => {
    forAll(masks, ([p, t]) => {
      agree(['tverskyLoss', [p, t, { ...binary, alpha: 1, beta: 1 }]], ['jaccardLoss', [p, t, binary]]);
    });
  });

  test('Tversky with its prices exchanged is Tversky with prediction and target exchanged', () => {
    forAll(masks, ([p, t]) => {
      const [one, other] = [
        { ...binary, alpha: 0.2, beta: 1.3 },
        { ...binary, alpha: 1.3, beta: 0.2 },
      ];
      expectClose(lossValue('tverskyLoss', [p, t, one]), lossValue('tverskyLoss', [t, p, other]), tolerance);
      const [toInput, toTarget] = slopesOf('tverskyLoss', [p, t, one], [0, 1]);
      expectClose(slopesOf('tverskyLoss', [t, p, other], [1, 0]), [toInput, toTarget] as Nested[], tolerance);
    });
  });

  test('a dearer false positive costs more, and only where there is one', () => {
    const mask = [[1, 1, 0, 0]];
    const cost = (p: number[][], alpha: number) =>
      lossValue('tverskyLoss', [p, mask, { ...binary, alpha, beta: 0.7 }]) as number;
    expect(cost([[1, 1, 1, 0]], 0.9)).toBeGreaterThan(cost([[1, 1, 1, 0]], 0.3));
    expect(cost([[1, 0, 0, 0]], 0.9)).toBeCloseTo(cost([[1, 0, 0, 0]], 0.3), 6);
  });

  test('the focal exponent applies to each class, not to their mean', () => {
    forAll(classes, ([x, t]) => {
      const prices = { alpha: 0.3, beta: 0.8 };
      const plain = lossValue('tverskyLoss', [x, t, { ...prices, reduction: 'none' }]) as number[][];
      const focal = plain.map((row) => row.map((loss) => Math.max(loss, 0) ** 0.75));
      expectClose(
        lossValue('tverskyLoss', [x, t, { ...prices, gamma: 0.75, reduction: 'none' }]),
        focal,
        tolerance,
      );
    });
  });

  test('logLoss is minus the logarithm of the score', () => {
    forAll(masks, ([p, t]) => {
      const plain = lossValue('diceLoss', [p, t, { ...binary, reduction: 'none' }]) as number[][];
      const logs = plain.map((row) => row.map((loss) => -Math.log(1 - loss)));
      expectClose(
        lossValue('diceLoss', [p, t, { ...binary, logLoss: true, reduction: 'none' }]),
        logs,
        tolerance,
      );
    });
  });

  test('iouLoss is jaccardLoss', () => {
    forAll(masks, ([p, t]) => {
      agree(
        ['iouLoss', [p, t, { ...binary, smooth: 0.5 }]],
        ['jaccardLoss', [p, t, { ...binary, smooth: 0.5 }]],
      );
    });
  });
});
