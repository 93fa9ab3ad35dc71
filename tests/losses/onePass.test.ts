import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expOfMinus, log1pOfShare } from '../../src/losses/each/arithmetic.ts';
import { bernoulliLosses } from '../../src/losses/each/binaryCrossEntropy.ts';
import { logisticLosses } from '../../src/losses/each/binaryCrossEntropyWithLogits.ts';
import { hingeLosses } from '../../src/losses/each/hinge.ts';
import { huberErrors } from '../../src/losses/each/huber.ts';
import { absoluteErrors } from '../../src/losses/each/l1.ts';
import { logCoshErrors } from '../../src/losses/each/logCosh.ts';
import { squaredErrors } from '../../src/losses/each/mse.ts';
import { smoothL1Errors } from '../../src/losses/each/smoothL1.ts';
import { expectClose } from './allClose.ts';
import { lossNamed } from './callLoss.ts';
import { type InNumbers, lossesInNumbers } from './lossCase.ts';
import type { Nested } from './nested.ts';
import { onGraphicsCard } from './onGraphicsCard.ts';

// A loss has a loop over plain numbers and a composition of operations. They are one loss: in value, in slope by input
// and target, at ordinary numbers and at absurd ones. The composition is what a graphics card runs.

const near = { rtol: 1e-6, atol: 1e-9 };

const residuals = [0, 1e-30, 1e-9, 1e-4, 0.3, 0.4999, 0.5, 1, 1.25, 7, 88, 1e4, 1e10];
const ofResidual = [...residuals, ...residuals.map((r) => -r)].flatMap((x) => [
  [x, 0],
  [0.25 + x, 0.25],
]);
const logits = [0, 1e-8, 0.3, 1, 5, 15, 20, 40, 87, 104, 1e4, Infinity].flatMap((x) => [x, -x]);
const shares = [0, 1e-9, 0.1, 0.5, 0.75, 1 - 2 ** -24, 1];
const pairsOf = (xs: readonly number[]) => xs.flatMap((x) => [0, 0.3, 1].map((t) => [x, t]));
const given = (pairs: readonly (readonly number[])[]) => ({
  inputs: pairs.map(([x]) => x as number),
  targets: pairs.map(([, t]) => t as number),
});

const losses: Record<string, InNumbers> = {
  mseLoss: { each: squaredErrors, ...given(ofResidual) },
  l1Loss: { each: absoluteErrors, ...given(ofResidual) },
  huberLoss: { each: huberErrors(1.25), options: { delta: 1.25 }, ...given(ofResidual) },
  smoothL1Loss: { each: smoothL1Errors(0.5), options: { beta: 0.5 }, ...given(ofResidual) },
  logCoshLoss: { each: logCoshErrors, ...given(ofResidual) },
  binaryCrossEntropyWithLogits: { each: logisticLosses, ...given(pairsOf(logits)) },
  hingeLoss: {
    each: hingeLosses({ margin: 1.5, squared: true, low: -1 }),
    options: { margin: 1.5, squared: true },
    ...given([-1e4, -2, -1.5, 0, 0.3, 1.5, 7].flatMap((x) => [-1, 1].map((t) => [x, t]))),
  },
  binaryCrossEntropy: { each: bernoulliLosses, ...given(pairsOf(shares)) },
  ...lossesInNumbers,
};

/** Two targets that the loss can mean. */
const twoTargets = (name: string) => ((losses[name] as InNumbers).targets.includes(-1) ? [-1, 1] : [0, 1]);

/** Value and slopes by input and target of one pair, times −2.7. */
function atOne(name: string, x: number, t: number, options: object): number[] {
  return tf.tidy(() => {
    const loss = (input: tf.Tensor, target: tf.Tensor) =>
      tf.mul<tf.Scalar>(-2.7, lossNamed(name)(tf.mul(input, 1), tf.mul(target, 1), options));
    const { value, grads } = tf.valueAndGrads(loss)([tf.tensor1d([x]), tf.tensor1d([t])]);
    return [value, ...grads].map((each) => each.dataSync()[0] as number);
  });
}

/** How many tensors a call makes: they are numbered as they come. */
function newTensors(call: () => unknown): number {
  const next = () => tf.tidy(() => tf.scalar(0).id);
  const before = next();
  tf.tidy(() => void call());
  return next() - before - 1;
}

afterAll(() => tf.setBackend('cpu'));

describe.each(Object.entries(losses))('%s', (name, { each, options = {}, inputs, targets }) => {
  test.each(['cpu', 'wasm'])('is on %s what the composition is, number by number', async (backend) => {
    await tf.setBackend(backend);
    const looped = inputs.map((x, i) => atOne(name, x, targets[i] as number, options));
    await onGraphicsCard();
    const composed = inputs.map((x, i) => atOne(name, x, targets[i] as number, options));
    for (const [i, found] of looped.entries()) {
      const at = `x = ${inputs[i]}, t = ${targets[i]}`;
      expectClose(found, composed[i] as Nested, { rtol: 5e-6, atol: 1e-37 }, at);
    }
  });

  test('has its value and slope in plain numbers, without a tensor', async () => {
    await tf.setBackend('cpu');
    const [values, slopes] = [new Float32Array(inputs.length), new Float32Array(inputs.length)];
    const before = tf.memory().numTensors;
    each(Float32Array.from(inputs), Float32Array.from(targets), values, slopes);
    expect(tf.memory().numTensors).toBe(before);
    for (const [i, x] of inputs.entries()) {
      const [value, slope] = atOne(name, x, targets[i] as number, options) as [number, number];
      const plain = [values[i], slopes[i]].map((of) => -2.7 * (of as number));
      expectClose(plain, [value, slope], { rtol: 5e-6, atol: 1e-30 }, `x = ${x}`);
    }
  });

  test('adds blocks of numbers to what the parts add up to, and passes their slopes on', async () => {
    const x = tf.tile(tf.tensor1d(inputs.filter((_, i) => Math.abs(inputs[i] as number) < 10)), [800]);
    const t = tf.tile(tf.tensor1d(targets.filter((_, i) => Math.abs(inputs[i] as number) < 10)), [800]);
    expect(x.size).toBeGreaterThan(8192);
    const both = () =>
      tf.tidy(() => {
        const loss = (at: tf.Tensor) => lossNamed(name)(at, t, options) as tf.Scalar;
        const { value, grad } = tf.valueAndGrad(loss)(x);
        return [value, tf.mul(x.size, grad)].map((found) => [...found.dataSync()]);
      });
    const looped = both();
    await onGraphicsCard();
    const composed = both();
    await tf.setBackend('cpu');
    expectClose(looped as Nested, composed as Nested, { rtol: 2e-6, atol: 1e-6 });
    tf.dispose([x, t]);
  });

  test('leaves nothing behind but its gradients, also when asked within a tidy or for a variable', async () => {
    await tf.setBackend('cpu');
    const [x, t] = [tf.tensor1d([0.25, 0.5]), tf.tensor1d(twoTargets(name))];
    const before = tf.memory().numTensors;
    const weights = tf.variable(x);
    const { value, grads } = tf.variableGrads(
      () => lossNamed(name)(weights, t, options) as tf.Scalar,
      [weights],
    );
    const inside = tf.tidy(() => tf.grad((at: tf.Tensor) => lossNamed(name)(at, t, options))(x));
    expect(tf.memory().numTensors).toBe(before + 4);
    expectClose(grads[weights.name]?.arraySync() as Nested, inside.arraySync() as Nested, near);
    weights.dispose();
    expect(inside.isDisposed || value.isDisposed).toBe(false);
    tf.dispose([value, inside, grads]);
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose([x, t]);
  });
});

const scores = [
  [2, -1, 0.5, 0.25],
  [0, 40, -40, 1],
  [0, 0, 0, 0],
  [-300, 300, 299, -1e4],
  [1e-4, -1e-4, 3, 60],
];
const labels = [1, 1, 3, 2, 3];
const softLabels = [
  [0.1, 0.2, 0.7, 0],
  [0, 1, 0, 0],
  [0.25, 0.25, 0.25, 0.25],
  [0, 0.5, 0.5, 0],
  [0, 0, 0, 1],
];
const logShares = scores.map((row) => row.map((score) => -0.1 - Math.abs(score)));

const ofRows: Record<string, [name: string, input: Nested, target: Nested, options: object]> = {
  'cross-entropy of labels': ['crossEntropy', scores, labels, {}],
  'cross-entropy, weighted, a label ignored': [
    'crossEntropy',
    scores,
    labels,
    { weight: [0.2, 0.5, 1.3, 0], ignoreIndex: 2, reduction: 'mean' },
  ],
  'cross-entropy along the first axis but one': [
    'crossEntropy',
    [scores.slice(0, 4)],
    [[0, 3, 1, 2]],
    { axis: 1, reduction: 'sum' },
  ],
  'cross-entropy of shares': ['crossEntropy', scores, softLabels, {}],
  'negative log-likelihood': ['nllLoss', logShares, labels, { weight: [1, 2, 0.5, 1], ignoreIndex: 1 }],
  'softmax focal loss, γ = ½': ['softmaxFocalLoss', scores, labels, { gamma: 0.5, ignoreIndex: 1 }],
  'softmax focal loss, γ = 2': ['softmaxFocalLoss', scores, labels, { reduction: 'sum' }],
  'multi-class hinge': ['multiMarginLoss', scores, labels, { margin: 1.5 }],
  'multi-class hinge, squared': ['multiMarginLoss', scores.slice(0, 3), labels.slice(0, 3), { p: 2 }],
};

describe.each(Object.entries(ofRows))('%s', (_title, [name, input, target, options]) => {
  const dense = target === softLabels;

  /** The loss and its slopes by the scores, and by the shares where the target holds them. */
  const valueAndSlopes = () =>
    tf.tidy(() => {
      const [x, t] = [input, target].map((each) => tf.tensor(each as number[]));
      const loss = (...at: tf.Tensor[]) =>
        tf.mul<tf.Scalar>(-2.7, lossNamed(name)(tf.mul(at[0] as tf.Tensor, 1), at[1] ?? t, options));
      const { value, grads } = tf.valueAndGrads(loss)((dense ? [x, t] : [x]) as tf.Tensor[]);
      return [value, ...grads].map((each) => each.arraySync() as Nested);
    });

  test.each(['cpu', 'wasm'])(
    'is on %s what the composition is, with nothing left behind',
    async (backend) => {
      await tf.setBackend(backend);
      const before = tf.memory().numTensors;
      const looped = valueAndSlopes();
      expect(tf.memory().numTensors).toBe(before);
      await onGraphicsCard();
      const composed = valueAndSlopes();
      await tf.setBackend('cpu');
      for (const [i, found] of looped.entries()) {
        expectClose(found, composed[i] as Nested, { rtol: 1e-5, atol: 1e-37 });
      }
    },
  );

  test('takes few tensors in memory', async () => {
    await tf.setBackend('cpu');
    const [x, t] = [input, target].map((each) => tf.tensor(each as number[])) as [tf.Tensor, tf.Tensor];
    const made = newTensors(() => lossNamed(name)(x, t, options));
    await onGraphicsCard();
    expect(made).toBeLessThan(newTensors(() => lossNamed(name)(x, t, options)) / 2);
    await tf.setBackend('cpu');
    tf.dispose([x, t]);
  });
});

describe('which way is taken', () => {
  beforeAll(() => tf.setBackend('cpu'));

  const input = () => tf.tensor1d([0.25, 0.5]);
  const target = () => tf.tensor1d([0, 1]);

  test.each(Object.keys(losses))(
    '%s makes one tensor in memory, and several on a graphics card',
    async (name) => {
      const [x, t] = [input(), tf.tensor1d(twoTargets(name))];
      expect(newTensors(() => lossNamed(name)(x, t))).toBe(1);
      await onGraphicsCard();
      expect(newTensors(() => lossNamed(name)(x, t))).toBeGreaterThan(3);
      await tf.setBackend('cpu');
    },
  );

  test('a second derivative is that of the composition', () => {
    const slope = (at: tf.Tensor) => tf.grad((each: tf.Tensor) => lossNamed('mseLoss')(each, target()))(at);
    expect(
      tf
        .grad((at: tf.Tensor) => tf.sum(slope(at)))(input())
        .arraySync(),
    ).toEqual([1, 1]);
  });

  test('a loss that serves as target and input gets both slopes', () => {
    const slope = tf.grad((at: tf.Tensor) => lossNamed('mseLoss')(tf.mul(at, 3), at, { reduction: 'sum' }))(
      input(),
    );
    expectClose(slope.arraySync() as Nested, [8 * 0.25, 8 * 0.5], near);
  });
});

describe('arithmetic', () => {
  test('e^(−x) and log(1 + y) are right to nine digits, and to float32’s last number', () => {
    for (let x = 0; x < 86; x += 0.0137) expect(expOfMinus(x) / Math.exp(-x)).toBeCloseTo(1, 8);
    for (let y = 1; y > 1e-12; y /= 1.01) expect(log1pOfShare(y) / Math.log1p(y)).toBeCloseTo(1, 8);
    expect([expOfMinus(0), expOfMinus(Infinity), expOfMinus(1e300)]).toEqual([1, 0, 0]);
    expect(Math.fround(expOfMinus(103))).toBe(Math.fround(Math.exp(-103)));
    expect([expOfMinus(Number.NaN), log1pOfShare(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});
