import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lossNamed } from './callLoss.ts';

// What the losses for segmentation say when they cannot answer, in full.

beforeAll(() => tf.setBackend('cpu'));

const input = tf.zeros([2, 4, 3]);
const labels = tf.zeros([2, 4], 'int32');
afterAll(() => tf.dispose([input, labels]));

const all = ['diceLoss', 'jaccardLoss', 'iouLoss', 'tverskyLoss', 'diceBCELoss', 'diceCELoss'];
const byClass = ['diceLoss', 'jaccardLoss', 'iouLoss', 'tverskyLoss', 'diceCELoss'];

function expectError(functionName: string, args: unknown[], message: string): void {
  const before = tf.memory().numTensors;
  expect(() => lossNamed(functionName)(...args)).toThrow(new Error(`${functionName}: ${message}`));
  expect(tf.memory().numTensors, 'tensors left behind by the error').toBe(before);
}

describe.each(byClass)('%s', (family) => {
  test.each([
    [
      'a target one pixel short',
      [input, tf.zeros([2, 3])],
      'input [2,4,3] and target [2,3] disagree in shape; give class indices in shape [2,4], or probabilities in shape [2,4,3]',
    ],
    [
      'another batch',
      [input, tf.zeros([31, 4])],
      'input [2,4,3] and target [31,4] disagree in batch size; give class indices in shape [2,4], or probabilities in shape [2,4,3]',
    ],
    [
      'a label beyond the classes',
      [[[[0, 0, 0]]], [[3]]],
      'target must hold class indices from 0 to 2; got 3 at flat index 0',
    ],
    [
      'a negative label that is not ignored',
      [[[[0, 0, 0]]], [[-100]], { ignoreIndex: 255 }],
      'target must hold class indices from 0 to 2, or ignoreIndex 255; got -100 at flat index 0',
    ],
    [
      'dense targets with an index to ignore',
      [[[[0, 0, 0]]], [[[1, 0, 0]]], { ignoreIndex: 0 }],
      'ignoreIndex 0 needs class indices [1,1], but target [1,1,3] holds one value per class; leave ignoreIndex out, or give class indices',
    ],
    [
      'too few class weights',
      [input, labels, { classWeights: [1, 2] }],
      'classWeights must hold one number for each of the 3 classes; got shape [2]',
    ],
    [
      'class weights without that of the dropped background',
      [input, labels, { classWeights: [1, 2], includeBackground: false }],
      'classWeights must hold one number for each of the 3 classes; got shape [2]',
    ],
    [
      'the batch as class axis',
      [input, labels, { axis: 0 }],
      'axis 0 of input [2,4,3] is the batch; give the axis that holds the classes',
    ],
    [
      'the batch as class axis, counted from the end',
      [input, labels, { axis: -3 }],
      'axis -3 of input [2,4,3] is the batch; give the axis that holds the classes',
    ],
  ])('%s', (_name, args, message) => expectError(family, args, message));
});

describe.each(all)('%s', (family) => {
  test.each([
    ['an unknown reduction', { reduction: 'average' }, /^reduction must be one of .*; got 'average'$/],
    ['an empty reduction', { reduction: '' }, /^reduction must be one of .*; got ''$/],
    ['an unknown mode', { mode: 'maps' }, /^mode must be one of .*; got 'maps'$/],
    [
      'an unknown treatment of absent classes',
      { absentClass: 'drop' },
      /^absentClass must be one of 'include', 'skip'; got 'drop'$/,
    ],
    ['negative smoothing', { smooth: -0.5 }, /^smooth must be a finite number at least 0; got -0.5$/],
    [
      'infinite smoothing',
      { smoothNr: Number.POSITIVE_INFINITY },
      /^smoothNr must be a finite number at least 0; got Infinity$/,
    ],
    [
      'smoothing that is not a number',
      { smoothDr: Number.NaN },
      /^smoothDr must be a finite number at least 0; got NaN$/,
    ],
    ['a flag that is not one', { batch: 1 }, /^batch must be true or false; got 1$/],
    ['half an index to ignore', { ignoreIndex: 0.5 }, /^ignoreIndex must be a whole number; got 0.5$/],
    [
      'an axis that input lacks',
      { axis: 3 },
      /^axis must be a whole number from -3 to 2 for input \[2,4,3\]; got 3$/,
    ],
    [
      'an unknown option',
      { weigth: [1] },
      /^unknown option weigth; known options: mode, fromLogits, .*reduction/,
    ],
  ])('refuses %s', (_name, options, message) => {
    const target = family === 'diceBCELoss' ? input : labels;
    expect(() => lossNamed(family)(input, target, options)).toThrow(
      new RegExp(`^${family}: ${message.source.slice(1)}`),
    );
  });

  test('refuses a single number', () => {
    expectError(family, [0.5, 1], 'input must have a batch axis, as [N,…,C] or [N,…]; got a single number');
  });
});

describe('one map per sample', () => {
  test.each(['diceLoss', 'jaccardLoss', 'iouLoss', 'tverskyLoss', 'diceBCELoss'])(
    '%s takes no target without the class axis',
    (family) =>
      expectError(
        family,
        [tf.zeros([2, 4, 1]), labels],
        'input [2,4,1] and target [2,4] differ in shape; the counts agree, so reshape target to [2,4,1]',
      ),
  );

  test('(N,1) against (N,) is refused, not spread to (N,N) (pytorch#16045)', () =>
    expectError(
      'diceLoss',
      [tf.zeros([3, 1]), tf.zeros([3])],
      'input [3,1] and target [3] differ in shape; the counts agree, so reshape target to [3,1]',
    ));
});

describe('options of one loss', () => {
  test.each(['alpha', 'beta', 'gamma'])('tverskyLoss refuses a negative or infinite %s', (name) => {
    for (const value of [-0.1, Number.POSITIVE_INFINITY, Number.NaN]) {
      expectError(
        'tverskyLoss',
        [input, labels, { [name]: value }],
        `${name} must be a finite number at least 0; got ${value}`,
      );
    }
  });

  test('diceLoss has no alpha', () => {
    expect(() => lossNamed('diceLoss')(input, labels, { alpha: 0.3 })).toThrow(
      /^diceLoss: unknown option alpha;/,
    );
  });
});

describe('losses in two parts', () => {
  test('have no reduction to none', () => {
    for (const [family, target] of [
      ['diceBCELoss', input],
      ['diceCELoss', labels],
    ] as const) {
      expectError(
        family,
        [input, target, { reduction: 'none' }],
        "reduction must be one of 'mean', 'sum'; got 'none'",
      );
    }
  });

  test('diceBCELoss is for maps, diceCELoss for classes', () => {
    expectError(
      'diceBCELoss',
      [input, input, { mode: 'multiclass' }],
      "mode must be one of 'binary', 'multilabel'; got 'multiclass'",
    );
    expectError(
      'diceCELoss',
      [input, labels, { mode: 'binary' }],
      "mode must be one of 'multiclass'; got 'binary'",
    );
  });

  test('refuse a negative weight of a part', () => {
    expectError(
      'diceBCELoss',
      [input, input, { bceWeight: -1 }],
      'bceWeight must be a finite number at least 0; got -1',
    );
    expectError(
      'diceCELoss',
      [input, labels, { diceWeight: Number.NaN }],
      'diceWeight must be a finite number at least 0; got NaN',
    );
  });

  test('diceBCELoss refuses targets and probabilities beyond 1', () => {
    expectError(
      'diceBCELoss',
      [[[0.5, -2]], [[1, 2]]],
      'target must lie within 0 and 1; got 2 at flat index 1; a mask of 0 and 255 is divided by 255',
    );
    expectError(
      'diceBCELoss',
      [[[0.5, -2]], [[1, 1]], { fromLogits: false }],
      'input must lie within 0 and 1; got -2 at flat index 1; for logits leave fromLogits true',
    );
  });

  test('diceBCELoss refuses a posWeight that would enlarge the input', () => {
    expectError(
      'diceBCELoss',
      [[[0.5, -2]], [[1, 1]], { posWeight: [1, 2, 3] }],
      'posWeight [3] does not spread over input [1,2]; give one number, one for each of the last axis, or one for each element',
    );
  });

  test('diceCELoss speaks for its cross-entropy', () => {
    expectError(
      'diceCELoss',
      [input, labels, { weight: [1, 2] }],
      'weight must hold one number for each of the 3 classes; got shape [2]',
    );
    expectError(
      'diceCELoss',
      [input, labels, { labelSmoothing: 1.5 }],
      'labelSmoothing must be a finite number at least 0 and at most 1; got 1.5',
    );
  });
});
