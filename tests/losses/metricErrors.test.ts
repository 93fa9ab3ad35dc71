import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lossNamed } from './callLoss.ts';

// What the metric losses and distances say when they cannot answer, in full.

beforeAll(() => tf.setBackend('cpu'));

const two = tf.zeros([3, 2]);
const labels = tf.ones([3]);
afterAll(() => tf.dispose([two, labels]));

function expectError(functionName: string, args: readonly unknown[], message: string): void {
  const before = tf.memory().numTensors;
  expect(() => lossNamed(functionName)(...args)).toThrow(new Error(`${functionName}: ${message}`));
  expect(tf.memory().numTensors, 'tensors left behind by the error').toBe(before);
}

const pair = [two, two];
const labelled = [two, two, labels];
const three = [two, two, two];

/** Right arguments of every function, to which one thing wrong is added. */
const right: Record<string, unknown[]> = {
  contrastiveLoss: labelled,
  tripletMarginLoss: three,
  tripletMarginWithDistanceLoss: three,
  infoNCELoss: pair,
  ntXentLoss: pair,
  cosineEmbeddingLoss: labelled,
};

describe.each(Object.entries(right))('%s', (functionName, args) => {
  test.each([
    ['', "''"],
    ['avg', "'avg'"],
    ['batchmean', "'batchmean'"],
    [null, 'null'],
    [1, '1'],
  ])('refuses the reduction %j', (reduction, shown) => {
    const message = `reduction must be one of 'none', 'mean', 'sum'; got ${shown}`;
    expectError(functionName, [...args, { reduction }], message);
  });

  test('names an option that it does not know, and those that it does', () => {
    expect(() => lossNamed(functionName)(...args, { margn: 1 })).toThrow(
      `${functionName}: unknown option margn; known options: `,
    );
  });

  test('refuses options that are no object', () => {
    const message = "options must be an object such as { reduction: 'sum' }; got ";
    expectError(functionName, [...args, 0.5], `${message}0.5`);
    expectError(functionName, [...args, null], `${message}null`);
  });

  test('takes undefined for every option', () => {
    const options = { margin: undefined, reduction: undefined, temperature: undefined };
    const known = functionName === 'infoNCELoss' || functionName === 'ntXentLoss' ? 'temperature' : 'margin';
    const wanted = { [known]: options[known], reduction: undefined };
    expect(lossNamed(functionName)(...args, wanted).arraySync()).toBe(
      lossNamed(functionName)(...args).arraySync(),
    );
  });

  test('refuses text, and tensors that were disposed', () => {
    const gone = tf.zeros([3, 2]);
    gone.dispose();
    const names: Record<string, string> = {
      infoNCELoss: 'query',
      ntXentLoss: 'z1',
      tripletMarginLoss: 'anchor',
      tripletMarginWithDistanceLoss: 'anchor',
    };
    const first = names[functionName] ?? 'input1';
    expectError(
      functionName,
      [gone, ...args.slice(1)],
      `${first} is a tensor that was disposed; keep it until the loss is computed`,
    );
    expectError(
      functionName,
      ['two', ...args.slice(1)],
      `${first} must be a tensor or nested arrays of numbers; got 'two'`,
    );
  });
});

describe('shapes that do not fit', () => {
  test.each<[string, unknown[], string]>([
    [
      'contrastiveLoss',
      [two, tf.zeros([3, 1]), labels],
      'input1 [3,2] and input2 [3,1] differ in shape; give input2 one number for each number of input1',
    ],
    [
      'contrastiveLoss',
      [two, two, tf.ones([3, 1])],
      'target [3,1] and input1 [3,2] do not fit; give target the shape [3], one label for each pair of vectors',
    ],
    [
      'contrastiveLoss',
      [1, 2, 1],
      'input1 [] is a single number; give a vector [D], or vectors on the last axis such as [N,D]',
    ],
    [
      'cosineEmbeddingLoss',
      [two, tf.zeros([2, 3]), labels],
      'input1 [3,2] and input2 [2,3] differ in shape; the counts agree, so reshape input2 to [3,2]',
    ],
    [
      'cosineEmbeddingLoss',
      [two, two, 1],
      'target [] and input1 [3,2] do not fit; give target the shape [3], one label for each pair of vectors',
    ],
    [
      'tripletMarginLoss',
      [two, two, tf.zeros([1, 2])],
      'anchor [3,2] and negative [1,2] differ in shape; give negative one number for each number of anchor',
    ],
    [
      'tripletMarginWithDistanceLoss',
      [two, tf.zeros([2]), two],
      'anchor [3,2] and positive [2] differ in shape; give positive one number for each number of anchor',
    ],
    [
      'tripletMarginWithDistanceLoss',
      [1, 2, 3],
      'anchor [] is a single number; give a vector [D], or vectors on the last axis such as [N,D]',
    ],
    [
      'infoNCELoss',
      [two, tf.zeros([4, 2])],
      'query [3,2] and positiveKey [4,2] differ in shape; give positiveKey one number for each number of query',
    ],
    [
      'infoNCELoss',
      [
        [1, 2],
        [1, 2],
      ],
      'query [2] must have the shape [N,D], one vector per row',
    ],
    [
      'infoNCELoss',
      [two, two, { negativeKeys: [[1, 2, 3]] }],
      'negativeKeys [1,3] and query [3,2] do not fit; give negativeKeys the shape [M,2], M negatives for all queries',
    ],
    [
      'infoNCELoss',
      [two, two, { negativeKeys: tf.zeros([3, 4, 2]) }],
      'negativeKeys [3,4,2] and query [3,2] do not fit; give negativeKeys the shape [M,2], M negatives for all queries',
    ],
    [
      'ntXentLoss',
      [two, tf.zeros([3, 3])],
      'z1 [3,2] and z2 [3,3] differ in shape; give z2 one number for each number of z1',
    ],
    ['ntXentLoss', [[[[1]]], [[[1]]]], 'z1 [1,1,1] must have the shape [N,D], one vector per row'],
    [
      'pairwiseDistance',
      [two, tf.zeros([2])],
      'x1 [3,2] and x2 [2] differ in shape; give x2 one number for each number of x1',
    ],
    [
      'pairwiseDistance',
      [1, 1],
      'x1 [] is a single number; give a vector [D], or vectors on the last axis such as [N,D]',
    ],
    [
      'cosineSimilarity',
      [two, tf.zeros([3, 1])],
      'x1 [3,2] and x2 [3,1] differ in shape; give x2 one number for each number of x1',
    ],
    [
      'cosineSimilarity',
      [two, two, { axis: 2 }],
      'axis must be a whole number from -2 to 1 for x1 [3,2]; got 2',
    ],
    ['safeNorm', [two, { axis: 0.5 }], 'axis must be a whole number from -2 to 1 for x [3,2]; got 0.5'],
    ['safeNorm', [3], 'x [] is a single number; give a vector [D] or more axes'],
  ])('%s %#', (functionName, args, message) => {
    expectError(functionName, args, message);
  });
});

const off = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '1', null];

describe('numbers out of range', () => {
  test.each<[string, string, string, unknown[]]>([
    ['contrastiveLoss', 'margin', 'a finite number at least 0', [-0.5, ...off]],
    ['contrastiveLoss', 'similarLabel', 'a finite number', off],
    ['tripletMarginLoss', 'margin', 'a finite number at least 0', [-0.5, ...off]],
    ['tripletMarginLoss', 'p', 'a finite number at least 1', [0.99, 0, -2, ...off]],
    ['tripletMarginLoss', 'eps', 'a finite number at least 0', [-1e-6, ...off]],
    ['tripletMarginWithDistanceLoss', 'margin', 'a finite number at least 0', [-0.5, ...off]],
    ['infoNCELoss', 'temperature', 'a finite number above 0', [0, -0.07, ...off]],
    ['ntXentLoss', 'temperature', 'a finite number above 0', [0, -0.5, ...off]],
    ['cosineEmbeddingLoss', 'margin', 'a finite number', off],
    ['pairwiseDistance', 'p', 'a finite number above 0', [0, -1, Number.NaN, Number.NEGATIVE_INFINITY, '2']],
    ['pairwiseDistance', 'eps', 'a finite number at least 0', [-1, ...off]],
    ['cosineSimilarity', 'eps', 'a finite number at least 0', [-1, ...off]],
  ])('%s: %s', (functionName, option, wanted, values) => {
    for (const wrong of values) {
      const shown = typeof wrong === 'string' ? `'${wrong}'` : String(wrong);
      const args = [...(right[functionName] ?? pair), { [option]: wrong }];
      expectError(functionName, args, `${option} must be ${wanted}; got ${shown}`);
    }
  });

  test('a distance may take the largest difference: p Infinity', () => {
    expect(lossNamed('pairwiseDistance')([[3, -5]], [[0, 0]], { p: Infinity, eps: 0 }).arraySync()).toEqual([
      5,
    ]);
  });

  test('a negative margin of the cosine loss is legal', () => {
    expect(lossNamed('cosineEmbeddingLoss')([[1, 0]], [[0, 1]], [-1], { margin: -0.5 }).arraySync()).toBe(
      0.5,
    );
  });
});

describe('flags and functions', () => {
  test.each([
    ['tripletMarginLoss', 'swap'],
    ['tripletMarginWithDistanceLoss', 'swap'],
    ['infoNCELoss', 'symmetric'],
    ['infoNCELoss', 'normalize'],
    ['pairwiseDistance', 'keepDims'],
  ])('%s: %s is true or false', (functionName, option) => {
    expectError(
      functionName,
      [...(right[functionName] ?? pair), { [option]: 1 }],
      `${option} must be true or false; got 1`,
    );
  });

  test('tripletMarginWithDistanceLoss says what a distance is', () => {
    const fn = 'tripletMarginWithDistanceLoss';
    expectError(
      fn,
      [...three, { distanceFunction: 'l2' }],
      "distanceFunction must be a function of two tensors; got 'l2'",
    );
    expectError(
      fn,
      [...three, { distanceFunction: null }],
      'distanceFunction must be a function of two tensors; got null',
    );
    expectError(
      fn,
      [...three, { distanceFunction: () => 3 }],
      'distanceFunction must return a tensor of distances; got 3',
    );
  });
});
