import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as losses from '../../src/losses/index.ts';

// Every message says which function, what was expected, what came and what to do. Calls are written as a reader
// without types would write them.

beforeAll(() => tf.setBackend('cpu'));

type Call = (...args: unknown[]) => tf.Tensor;
const { mseLoss, l1Loss, huberLoss, smoothL1Loss, logCoshLoss } = losses as unknown as Record<string, Call>;
const { crossEntropy, nllLoss, softmaxFocalLoss, multiMarginLoss } = losses as unknown as Record<
  string,
  Call
>;
const { binaryCrossEntropy, binaryCrossEntropyWithLogits, sigmoidFocalLoss, hingeLoss } =
  losses as unknown as Record<string, Call>;

const cases: readonly (readonly [message: string, call: () => unknown])[] = [
  // shapes
  [
    'huberLoss: input [3,1] and target [3] differ in shape; the counts agree, so reshape target to [3,1]',
    () => huberLoss?.([[1], [2], [3]], [1, 2, 3]),
  ],
  [
    'mseLoss: input [2] and target [3] differ in shape; give target one number for each number of input',
    () => mseLoss?.([1, 2], [1, 2, 3]),
  ],
  [
    'l1Loss: input [2] and weight [] differ in shape; give weight one number for each number of input',
    () => l1Loss?.([1, 2], [1, 2], { weight: 3 }),
  ],
  [
    'crossEntropy: input [32,10] and target [31] disagree in batch size; give class indices in shape [32], or probabilities in shape [32,10]',
    () => crossEntropy?.(tf.zeros([32, 10]), tf.zeros([31], 'int32')),
  ],
  [
    'crossEntropy: input [2,3] and target [2,1] disagree in shape; give class indices in shape [2], or probabilities in shape [2,3]',
    () => crossEntropy?.(tf.zeros([2, 3]), [[0], [1]]),
  ],
  [
    'nllLoss: logProbs [2,3] and target [2,3] disagree; give class indices in shape [2]',
    () => nllLoss?.(tf.zeros([2, 3]), tf.zeros([2, 3])),
  ],
  [
    'multiMarginLoss: input [2,3] and target [3] disagree; give class indices in shape [2]',
    () => multiMarginLoss?.(tf.zeros([2, 3]), [0, 1, 2]),
  ],
  [
    'crossEntropy: input must have a class axis, such as [N,C] or [C]; got a single number',
    () => crossEntropy?.(3, 1),
  ],
  ['crossEntropy: input [2,0] has no classes along axis -1', () => crossEntropy?.(tf.zeros([2, 0]), [0, 0])],
  [
    'crossEntropy: axis must be a whole number from -2 to 1 for input [1,2]; got 2',
    () => crossEntropy?.([[1, 2]], [0], { axis: 2 }),
  ],
  [
    'binaryCrossEntropyWithLogits: posWeight [3] does not spread over input [1,2]; give one number, one for each of the last axis, or one for each element',
    () => binaryCrossEntropyWithLogits?.([[1, 2]], [[0, 1]], { posWeight: [1, 2, 3] }),
  ],
  [
    'binaryCrossEntropy: weight [2,1,2] does not spread over input [1,2]; give one number, one for each of the last axis, or one for each element',
    () => binaryCrossEntropy?.([[0.1, 0.2]], [[0, 1]], { weight: [[[1, 2]], [[1, 2]]] }),
  ],
  // tensors
  ["mseLoss: input must be a tensor or nested arrays of numbers; got 'three'", () => mseLoss?.('three', [1])],
  ['mseLoss: target must be a tensor or nested arrays of numbers; got undefined', () => mseLoss?.([1])],
  [
    'mseLoss: input must be a regular nest of numbers, every row of the same length',
    () => mseLoss?.([[1, 2], [3]], [[1, 2], [3]]),
  ],
  ['mseLoss: input must hold numbers; got a tensor of dtype string', () => mseLoss?.(tf.tensor(['a']), [1])],
  [
    'mseLoss: input is a tensor that was disposed; keep it until the loss is computed',
    () => {
      const gone = tf.tensor1d([1]);
      gone.dispose();
      return mseLoss?.(gone, [1]);
    },
  ],
  // options
  [
    "huberLoss: options must be an object such as { reduction: 'sum' }; got 2",
    () => huberLoss?.([1], [1], 2),
  ],
  [
    "logCoshLoss: options must be an object such as { reduction: 'sum' }; got null",
    () => logCoshLoss?.([1], [1], null),
  ],
  [
    'huberLoss: unknown option beta; known options: delta, reduction',
    () => huberLoss?.([1], [1], { beta: 2 }),
  ],
  [
    "mseLoss: reduction must be one of 'none', 'mean', 'sum'; got 'batchmean'",
    () => mseLoss?.([1], [1], { reduction: 'batchmean' }),
  ],
  [
    "crossEntropy: reduction must be one of 'none', 'mean', 'sum'; got ''",
    () => crossEntropy?.([[1, 2]], [0], { reduction: '' }),
  ],
  [
    "sigmoidFocalLoss: reduction must be one of 'none', 'mean', 'sum'; got null",
    () => sigmoidFocalLoss?.([1], [1], { reduction: null }),
  ],
  [
    "nllLoss: emptyMean must be one of 'zero', 'nan'; got 0",
    () => nllLoss?.([[1, 2]], [0], { emptyMean: 0 }),
  ],
  [
    "hingeLoss: targetFormat must be one of 'signed', 'binary'; got 'guess'",
    () => hingeLoss?.([1], [1], { targetFormat: 'guess' }),
  ],
  ["hingeLoss: squared must be true or false; got 'yes'", () => hingeLoss?.([1], [1], { squared: 'yes' })],
  ['huberLoss: delta must be a finite number above 0; got 0', () => huberLoss?.([1], [1], { delta: 0 })],
  [
    'huberLoss: delta must be a finite number above 0; got Infinity',
    () => huberLoss?.([1], [1], { delta: Number.POSITIVE_INFINITY }),
  ],
  [
    'smoothL1Loss: beta must be a finite number at least 0; got -0.5',
    () => smoothL1Loss?.([1], [1], { beta: -0.5 }),
  ],
  [
    'smoothL1Loss: beta must be a finite number at least 0; got NaN',
    () => smoothL1Loss?.([1], [1], { beta: Number.NaN }),
  ],
  ["huberLoss: delta must be a finite number above 0; got '1'", () => huberLoss?.([1], [1], { delta: '1' })],
  [
    'crossEntropy: labelSmoothing must be a finite number at least 0 and at most 1; got 1.5',
    () => crossEntropy?.([[1, 2]], [0], { labelSmoothing: 1.5 }),
  ],
  [
    'binaryCrossEntropyWithLogits: labelSmoothing must be a finite number at least 0 and at most 1; got -0.1',
    () => binaryCrossEntropyWithLogits?.([1], [0], { labelSmoothing: -0.1 }),
  ],
  [
    'softmaxFocalLoss: gamma must be a finite number at least 0; got -1',
    () => softmaxFocalLoss?.([[1, 2]], [0], { gamma: -1 }),
  ],
  [
    'sigmoidFocalLoss: gamma must be a finite number at least 0; got Infinity',
    () => sigmoidFocalLoss?.([1], [0], { gamma: Number.POSITIVE_INFINITY }),
  ],
  [
    'sigmoidFocalLoss: alpha must hold one number for each of the last axis of input [1,2]; got 3',
    () => sigmoidFocalLoss?.([[1, 2]], [[0, 1]], { alpha: [1, 2, 3] }),
  ],
  [
    'sigmoidFocalLoss: alpha must be a finite number; got NaN',
    () => sigmoidFocalLoss?.([1], [1], { alpha: Number.NaN }),
  ],
  [
    'softmaxFocalLoss: alpha must hold one number for each of the 2 classes; got shape [3]',
    () => softmaxFocalLoss?.([[1, 2]], [0], { alpha: [1, 2, 3] }),
  ],
  [
    'crossEntropy: weight must hold one number for each of the 2 classes; got shape [1]',
    () => crossEntropy?.([[1, 2]], [0], { weight: [1] }),
  ],
  [
    'crossEntropy: ignoreIndex must be a whole number; got 0.5',
    () => crossEntropy?.([[1, 2]], [0], { ignoreIndex: 0.5 }),
  ],
  [
    'softmaxFocalLoss: ignoreIndex 1 needs class indices as target, but target holds probabilities; leave ignoreIndex out, or give samples to ignore a target of zeros',
    () => softmaxFocalLoss?.([[1, 2]], [[0, 1]], { ignoreIndex: 1 }),
  ],
  [
    'hingeLoss: margin must be a finite number at least 0; got -1',
    () => hingeLoss?.([1], [1], { margin: -1 }),
  ],
  [
    'multiMarginLoss: margin must be a finite number; got NaN',
    () => multiMarginLoss?.([[1, 2]], [0], { margin: Number.NaN }),
  ],
  ['multiMarginLoss: p must be 1 or 2; got 3', () => multiMarginLoss?.([[1, 2]], [0], { p: 3 })],
  // numbers in targets
  [
    'crossEntropy: target must hold class indices from 0 to 1, or ignoreIndex -100; got 2 at flat index 1',
    () => crossEntropy?.(tf.zeros([2, 2]), [0, 2]),
  ],
  [
    'multiMarginLoss: target must hold class indices from 0 to 1; got -100 at flat index 0',
    () => multiMarginLoss?.([[1, 2]], [-100]),
  ],
  [
    'binaryCrossEntropy: input must lie within 0 and 1; got 2 at flat index 0; for logits use binaryCrossEntropyWithLogits',
    () => binaryCrossEntropy?.([2], [1]),
  ],
  [
    'sigmoidFocalLoss: target must lie within 0 and 1; got -1 at flat index 0; targets are probabilities',
    () => sigmoidFocalLoss?.([2], [-1]),
  ],
  [
    "hingeLoss: target must hold -1 or 1 for targetFormat 'signed'; got 0 at flat index 1; for 0 and 1 use targetFormat 'binary'",
    () => hingeLoss?.([0.5, 1], [1, 0]),
  ],
];

test.each(cases)('%s', (message, call) => {
  const before = tf.memory().numTensors;
  let thrown = 'nothing was thrown';
  try {
    call();
  } catch (error) {
    thrown = (error as Error).message;
  }
  expect(thrown).toBe(message);
  expect(tf.memory().numTensors).toBeLessThanOrEqual(before + 2); // the call’s own arguments, nothing of ours
});

describe('options that are legal', () => {
  test.each<[string, () => unknown]>([
    ['undefined means the default', () => huberLoss?.([1], [1], { delta: undefined, reduction: undefined })],
    ['alpha null means none', () => sigmoidFocalLoss?.([1], [1], { alpha: null })],
    ['a negative alpha means none', () => sigmoidFocalLoss?.([1], [1], { alpha: -1 })],
    ['a negative margin between classes', () => multiMarginLoss?.([[1, 2]], [0], { margin: -0.5 })],
    ['an ignoreIndex that is a class', () => crossEntropy?.([[1, 2]], [1], { ignoreIndex: 1 })],
    ['whole labels in float32', () => crossEntropy?.([[1, 2]], tf.tensor1d([1]))],
    [
      'int32 and bool targets',
      () => binaryCrossEntropyWithLogits?.([1, 2], tf.tensor1d([true, false], 'bool')),
    ],
    ['a tensor as class weights', () => crossEntropy?.([[1, 2]], [1], { weight: tf.tensor1d([1, 2]) })],
  ])('%s', (_title, call) => {
    expect(call).not.toThrow();
  });
});

/** The CPU backend under another name; with `onCard` it says, as WebGL does, that it computes on a graphics card. */
async function pretend(name: string, onCard: boolean, run: () => void): Promise<void> {
  tf.registerBackend(name, () => {
    const backend = tf.findBackendFactory('cpu')() as tf.KernelBackend;
    if (onCard) backend.readToGPU = () => ({}) as never;
    return backend;
  });
  tf.copyRegisteredKernels('cpu', name);
  await tf.setBackend(name);
  try {
    run();
  } finally {
    losses.setLossChecks(false);
    await tf.setBackend('cpu');
    tf.removeBackend(name);
  }
}

test('numbers are looked at on every backend whose memory is at hand, whatever its name (tfjs-node: tensorflow)', () =>
  pretend('tensorflow', false, () => {
    expect(losses.lossChecksOn()).toBe(true);
    expect(() => binaryCrossEntropy?.([2], [1])).toThrow('must lie within 0 and 1');
    expect(() => crossEntropy?.([[1, 2]], [2])).toThrow('must hold class indices from 0 to 1');
  }));

test('numbers are looked at on a graphics card only after setLossChecks(true)', () =>
  pretend('pretend-gpu', true, () => {
    expect(losses.lossChecksOn()).toBe(false);
    expect(() => binaryCrossEntropy?.([2], [1])).not.toThrow();
    losses.setLossChecks(true);
    expect(losses.lossChecksOn()).toBe(true);
    expect(() => binaryCrossEntropy?.([2], [1])).toThrow('must lie within 0 and 1');
  }));

test('what is not looked at shows as NaN', () =>
  pretend('unseen', true, () => {
    const nan = [
      binaryCrossEntropy?.([2], [1]),
      binaryCrossEntropyWithLogits?.([0.5], [-1]),
      crossEntropy?.([[1, 2]], [2]),
      crossEntropy?.([[1, 2]], [[2, -1]]),
      nllLoss?.([[-1, -2]], [-1]),
      multiMarginLoss?.([[1, 2]], [3]),
      losses.diceLoss([[[1, 2]]], [[5]]),
      losses.diceLoss([[1, 2]], [[255, 0]], { mode: 'binary' }),
    ];
    for (const loss of nan) expect(loss?.dataSync()[0]).toBeNaN();
    expect(crossEntropy?.([[1, 2]], [1]).dataSync()[0]).toBeCloseTo(Math.log1p(Math.exp(-1)), 6);
    expect(
      crossEntropy?.(
        [
          [1, 2],
          [3, 4],
        ],
        [1, -100],
      ).dataSync()[0],
    ).toBeCloseTo(Math.log1p(Math.exp(-1)), 6);
    expect(losses.diceLoss([[1, 2]], [[1, 0]], { mode: 'binary' }).dataSync()[0]).toBeLessThan(1);
  }));

test.each([
  ['sigmoidFocalLoss', (x: tf.Tensor) => losses.sigmoidFocalLoss(x, [[0, 1]])],
  ['softmaxFocalLoss', (x: tf.Tensor) => losses.softmaxFocalLoss(x, [1])],
  ['softmaxFocalLoss', (x: tf.Tensor) => losses.softmaxFocalLoss(x, [[0.3, 0.7]])],
] as const)('%s refuses a second derivative, which would be wrong in silence', (name, loss) => {
  const first = (x: tf.Tensor) => tf.sum(tf.grad((at: tf.Tensor) => loss(tf.mul(at, 1)))(x));
  expect(() => tf.grad(first)(tf.tensor2d([[1, 2]]))).toThrow(
    `${name}: the second derivative is not available; use gamma 0 where one is needed`,
  );
});
