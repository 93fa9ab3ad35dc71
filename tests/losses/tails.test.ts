import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import * as losses from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { lossNamed } from './callLoss.ts';
import { flat, type Nested } from './nested.ts';
import { valueAndSlope } from './sameCurve.ts';

// Right and sure predictions, infinite ones, and numbers at the edge of what a loss can mean. Right values come from
// float64: log1p(e^−gap) is what a sure class costs, −1/(1 + e^gap) its slope.

const near = { rtol: 1e-5, atol: 0 };
/** `valueAndSlope` multiplies what it differentiates by this. */
const upstream = -2.7;

const surprisal = (gap: number) => Math.log1p(Math.exp(-gap));
const pull = (gap: number) => -1 / (1 + Math.exp(gap));

type OfLogit = (x: tf.Tensor) => tf.Tensor;

const sure: Record<string, OfLogit> = {
  'binaryCrossEntropyWithLogits, yes': (x) => losses.binaryCrossEntropyWithLogits(x, [1]),
  'binaryCrossEntropyWithLogits, no': (x) => losses.binaryCrossEntropyWithLogits(tf.neg(x), [0]),
  'binaryCrossEntropyWithLogits with posWeight': (x) =>
    losses.binaryCrossEntropyWithLogits(x, [1], { posWeight: 1 }),
  'crossEntropy, an index': (x) => losses.crossEntropy(tf.stack([x, tf.zerosLike(x)], 1), [0]),
  'crossEntropy, shares': (x) => losses.crossEntropy(tf.stack([x, tf.zerosLike(x)], 1), [[1, 0]]),
  'sigmoidFocalLoss, gamma 0': (x) => losses.sigmoidFocalLoss(x, [1], { gamma: 0, alpha: null }),
  'softmaxFocalLoss, gamma 0': (x) =>
    losses.softmaxFocalLoss(tf.stack([x, tf.zerosLike(x)], 1), [0], { gamma: 0 }),
  'discriminatorLoss on real samples': (x) => tf.sub(losses.discriminatorLoss(x, [0]), Math.log(2)),
  generatorLoss: (x) => losses.generatorLoss(x),
  'reconstructionLoss of logits': (x) => losses.reconstructionLoss(x, [1], { kind: 'bceWithLogits' }),
};

describe.each(['cpu', 'wasm'])('on %s', (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
  });

  test.each(Object.entries(sure))('%s keeps value and slope however sure it is', (name, loss) => {
    for (const gap of [0, 5, 12, 15, 20, 40, 80]) {
      const { value, slope } = valueAndSlope(loss, [gap]);
      if (!name.startsWith('discriminator')) expectClose(value, surprisal(gap), near);
      expectClose((slope as number[])[0] as number, upstream * pull(gap), near);
    }
  });

  test('a third class that is sure leaves the others their slopes', () => {
    const { value, slope } = valueAndSlope((x) => losses.crossEntropy(x, [0]), [[40, 0, 1]]);
    const rest = Math.exp(-40) + Math.exp(-39);
    expectClose(value, rest, near);
    expectClose(slope, [[-rest, Math.exp(-40), Math.exp(-39)].map((each) => upstream * each)], near);
  });

  test('a rare outcome keeps its surprise: binaryCrossEntropy near 0 and 1', () => {
    for (const p of [1e-9, 1e-7, 1e-4]) {
      const { value } = valueAndSlope((x) => losses.binaryCrossEntropy(x, [0]), [p]);
      expectClose(value, -Math.log1p(-Math.fround(p)), near);
    }
  });

  const infinite: Record<string, (x: number[], t: number[]) => OfLogit> = {
    binaryCrossEntropyWithLogits: (_, t) => (x) => losses.binaryCrossEntropyWithLogits(x, t),
    'binaryCrossEntropyWithLogits with posWeight': (_, t) => (x) =>
      losses.binaryCrossEntropyWithLogits(x, t, { posWeight: 3 }),
    sigmoidFocalLoss: (_, t) => (x) => losses.sigmoidFocalLoss(x, t),
    'sigmoidFocalLoss, gamma ½': (_, t) => (x) => losses.sigmoidFocalLoss(x, t, { gamma: 0.5 }),
    reconstructionLoss: (_, t) => (x) => losses.reconstructionLoss(x, t, { kind: 'bceWithLogits' }),
    hingeLoss: (_, t) => (x) => losses.hingeLoss(x, t, { targetFormat: 'binary' }),
    diceLoss: (_, t) => (x) => losses.diceLoss(tf.reshape(x, [1, 2]), [t], { mode: 'binary' }),
    diceBCELoss: (_, t) => (x) => losses.diceBCELoss(tf.reshape(x, [1, 2]), [t], { mode: 'binary' }),
  };

  test.each(Object.entries(infinite))('%s costs nothing where infinite logits are right', (_name, loss) => {
    const { value, slope } = valueAndSlope(loss([], [0, 1]), [-Infinity, Infinity]);
    expect(value).toBeCloseTo(0, 12);
    expect(flat(slope).map(Math.abs)).toEqual([0, 0]);
  });

  test('an infinite logit that is wrong costs infinitely much and pulls with its whole strength', () => {
    for (const loss of [losses.binaryCrossEntropyWithLogits, losses.sigmoidFocalLoss]) {
      const { value, slope } = valueAndSlope((x) => loss(x, [1], { reduction: 'sum' }), [-Infinity]);
      expect(value).toBe(Infinity);
      expect(Number.isFinite(flat(slope)[0])).toBe(true);
      expect(flat(slope)[0]).toBeGreaterThan(0.6);
    }
  });

  test('a probability that rounding carried beyond its bounds is taken for the bound', () => {
    expect(losses.binaryCrossEntropy([1.0000001, -1e-7], [1, 0]).dataSync()[0]).toBe(0);
    expect(losses.binaryCrossEntropyWithLogits([0], [1.000001]).dataSync()[0]).toBeCloseTo(Math.LN2, 6);
    const dice = losses.diceLoss([[1.000001, 0]], [[1.0000001, 0]], { mode: 'binary', fromLogits: false });
    expect(dice.dataSync()[0]).toBeCloseTo(0, 6);
    expect(() => losses.binaryCrossEntropy([1.001], [1])).toThrow('must lie within 0 and 1');
  });

  test('cosines stay within 1, so that their arc is a number', () => {
    const x = tf.randomNormal([500, 48], 0, 1, 'float32', 7);
    const cosines = losses.cosineSimilarity(x, x).dataSync();
    expect(Math.max(...cosines)).toBeLessThanOrEqual(1);
    const opposite = losses.cosineSimilarity(x, tf.neg(x)).dataSync();
    expect(Math.min(...opposite)).toBeGreaterThanOrEqual(-1);
    const similar = losses.cosineEmbeddingLoss(x, x, tf.ones([500]), { reduction: 'none' }).dataSync();
    expect(Math.min(...similar)).toBeGreaterThanOrEqual(0);
  });

  test('class weights can be learnt', () => {
    const before = tf.memory().numTensors;
    const slope = tf.tidy(() =>
      tf
        .grad((w: tf.Tensor) =>
          losses.crossEntropy(tf.zeros([3, 2]), tf.tensor1d([0, 1, 1], 'int32'), {
            weight: w as tf.Tensor1D,
            reduction: 'sum',
          }),
        )(tf.ones([2]))
        .arraySync(),
    );
    expectClose(slope as Nested, [Math.LN2, 2 * Math.LN2], near);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('numbers of every kind', () => {
  beforeAll(() => tf.setBackend('cpu'));

  test.each([
    Float64Array,
    Float32Array,
    Int8Array,
    Uint8Array,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
  ])('%o is taken', (Kind) => {
    expect(losses.mseLoss(new Kind([1, 2]), new Kind([0, 0])).dataSync()[0]).toBe(2.5);
    expect(losses.mseLoss([new Kind([1, 2])], [[0, 0]]).dataSync()[0]).toBe(2.5);
  });

  test('what cannot be taken is named, with the function and its place', () => {
    const call = losses.mseLoss as (...args: unknown[]) => tf.Tensor;
    expect(() => call(new BigInt64Array(2), [1, 2])).toThrow(
      'mseLoss: input must be a tensor or nested arrays of numbers; got a BigInt64Array',
    );
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tried
    expect(() => call([1, , 2], [1, 2, 3])).toThrow('got undefined at input[1]');
    expect(() =>
      call(
        [
          [1, 2],
          [3, null],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toThrow('got null at input[1][1]');
  });

  test('whole numbers keep the digits that float32 has no room for', () => {
    const [a, b] = [tf.tensor1d([16777217, 2e9], 'int32'), tf.tensor1d([16777216, -2e9], 'int32')];
    expect(losses.l1Loss(a, b, { reduction: 'none' }).arraySync()).toEqual([1, 4e9]);
  });

  test.each([
    ['diceLoss', [[[2, -1]], [[255, 0]], { mode: 'binary' }], 'target must lie within 0 and 1; got 255'],
    [
      'tverskyLoss',
      [[[2, -1]], [[1, 0]], { mode: 'binary', fromLogits: false }],
      'input must lie within 0 and 1',
    ],
    ['crossEntropy', [[[0, 1]], [[2.5, -1]]], 'target must lie within 0 and 1; got 2.5'],
    ['sigmoidFocalLoss', [[0], [1], { alpha: 1.5 }], 'alpha must be a finite number at most 1; got 1.5'],
    ['sigmoidFocalLoss', [[0], [1], { alpha: [1.5] }], 'alpha must lie within 0 and 1; got 1.5'],
    ['crossEntropy', [[[0, 1]], [0], { weight: [-1, 1] }], 'weight must be at least 0; got -1'],
    ['mseLoss', [[1], [2], { weight: [-1] }], 'weight must be at least 0; got -1'],
    ['binaryCrossEntropyWithLogits', [[1], [1], { posWeight: -2 }], 'posWeight must be at least 0; got -2'],
    ['nllLoss', [[[0.25, 0.75]], [1]], 'every row of logProbs adds up to 1, so these are probabilities'],
    [
      'ntXentLoss',
      [[[1, 0]], [[1, 0]], { temperature: 1e-40 }],
      'temperature must be a finite number at least 1e-30',
    ],
  ] as const)('%s refuses what it cannot mean: %j', (name, args, message) => {
    expect(() => lossNamed(name)(...args)).toThrow(`${name}: ${message}`);
  });

  test('alpha may be a tensor or a typed array, as weight may', () => {
    const [x, t] = [[[1, -2]], [[1, 0]]];
    const plain = losses.sigmoidFocalLoss(x, t, { alpha: [0.25, 0.75] }).dataSync()[0];
    for (const alpha of [tf.tensor1d([0.25, 0.75]), new Float64Array([0.25, 0.75])]) {
      expect(losses.sigmoidFocalLoss(x, t, { alpha }).dataSync()[0]).toBe(plain);
    }
  });

  test('nllLoss has a second derivative, which is 0', () => {
    const slope = (x: tf.Tensor) => tf.sum(tf.grad((at: tf.Tensor) => losses.nllLoss(at, [1]))(x));
    expect(
      tf
        .grad(slope)(tf.tensor2d([[-1, -2]]))
        .arraySync(),
    ).toEqual([[0, 0]]);
  });

  test('tfjs’s debug mode finds no NaN in a good batch under emptyMean: nan', () => {
    tf.env().set('DEBUG', true);
    try {
      const loss = losses.crossEntropy([[1, 2]], [0], { emptyMean: 'nan', weight: [1, 1] });
      expect(Number.isFinite(loss.dataSync()[0])).toBe(true);
    } finally {
      tf.env().set('DEBUG', false);
    }
  });
});
