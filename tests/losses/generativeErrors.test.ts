import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as losses from '../../src/losses/index.ts';

// What divergences, VAE and GAN losses say when they cannot answer, in full.

beforeAll(() => tf.setBackend('cpu'));

const half = tf.fill([3, 2], 0.5);
afterAll(() => half.dispose());

function expectError(functionName: string, args: readonly unknown[], message: string): void {
  const call = (losses as unknown as Record<string, (...args: unknown[]) => unknown>)[functionName];
  const before = tf.memory().numTensors;
  expect(() => call?.(...args)).toThrow(new Error(`${functionName}: ${message}`));
  expect(tf.memory().numTensors, 'tensors left behind by the error').toBe(before);
}

const two = [half, half];
const code = { input: half, target: half, mu: half, logVar: half };
const sums = (x: tf.Tensor) => tf.sum(x, -1);

const right: Record<string, unknown[]> = {
  klDiv: two,
  gaussianKLDiv: two,
  reconstructionLoss: two,
  elboLoss: [code],
  discriminatorLoss: two,
  generatorLoss: [half],
  gradientPenalty: [sums, half, half],
};

const known: Record<string, string> = {
  klDiv: 'logTarget, reduction',
  gaussianKLDiv: 'logVarClamp, reduction',
  reconstructionLoss: 'kind, reduction',
  elboLoss: 'kind, beta, logVarClamp',
  discriminatorLoss: 'mode, realLabel, fakeLabel, reduction',
  generatorLoss: 'mode, realLabel, reduction',
  gradientPenalty: 'lambda, target, seed',
};

describe.each(Object.entries(right))('%s', (functionName, args) => {
  test('names an option that it does not know, and those that it does', () => {
    expectError(
      functionName,
      [...args, { gama: 1 }],
      `unknown option gama; known options: ${known[functionName]}`,
    );
  });

  test('refuses options that are no object', () => {
    expectError(
      functionName,
      [...args, null],
      "options must be an object such as { reduction: 'sum' }; got null",
    );
  });
});

const reducing = Object.entries(right).filter(([functionName]) => known[functionName]?.includes('reduction'));

test.each(reducing)('%s refuses reductions that are none', (functionName, args) => {
  const list = functionName === 'klDiv' ? "'none', 'mean', 'sum', 'batchmean'" : "'none', 'mean', 'sum'";
  for (const [reduction, shown] of [
    ['', "''"],
    [null, 'null'],
    ['average', "'average'"],
  ]) {
    expectError(functionName, [...args, { reduction }], `reduction must be one of ${list}; got ${shown}`);
  }
});

describe('shapes that do not fit', () => {
  const column = tf.zeros([3, 1]);
  const row = tf.zeros([3]);
  afterAll(() => tf.dispose([column, row]));

  test.each<[string, unknown[], string]>([
    [
      'klDiv',
      [column, row],
      'input [3,1] and target [3] differ in shape; the counts agree, so reshape target to [3,1]',
    ],
    [
      'klDiv',
      [1, 1],
      "input [] has no first axis to average over; give [N,C], or reduction 'sum' for one number",
    ],
    [
      'gaussianKLDiv',
      [half, column],
      'mu [3,2] and logVar [3,1] differ in shape; give logVar one number for each number of mu',
    ],
    ['gaussianKLDiv', [1, 1], 'mu [] is a single number; give samples on the first axis, such as [N,D]'],
    [
      'reconstructionLoss',
      [half, row],
      'input [3,2] and target [3] differ in shape; give target one number for each number of input',
    ],
    [
      'reconstructionLoss',
      [1, 1],
      'input [] is a single number; give samples on the first axis, such as [N,D]',
    ],
    [
      'elboLoss',
      [{ ...code, target: row }],
      'input [3,2] and target [3] differ in shape; give target one number for each number of input',
    ],
    [
      'elboLoss',
      [{ ...code, logVar: column }],
      'mu [3,2] and logVar [3,1] differ in shape; give logVar one number for each number of mu',
    ],
    [
      'elboLoss',
      [{ ...code, mu: [[1]], logVar: [[1]] }],
      'input [3,2] and mu [1,1] disagree in the number of samples; give both the same first axis',
    ],
    [
      'discriminatorLoss',
      [column, row, { reduction: 'none' }],
      'realLogits [3,1] and fakeLogits [3] differ in shape; the counts agree, so reshape fakeLogits to [3,1]',
    ],
    [
      'gradientPenalty',
      [sums, half, column],
      'real [3,2] and fake [3,1] differ in shape; give fake one number for each number of real',
    ],
    [
      'gradientPenalty',
      [sums, 1, 1],
      'real [] is a single number; give samples on the first axis, such as [N,D]',
    ],
    [
      'gradientPenalty',
      [(x: tf.Tensor) => x, half, half],
      'critic must return [3] or [3,1], one score for each of the samples [3,2]; got [3,2]',
    ],
    [
      'gradientPenalty',
      [(x: tf.Tensor) => tf.sum(x), half, half],
      'critic must return [3] or [3,1], one score for each of the samples [3,2]; got []',
    ],
    [
      'gradientPenalty',
      [() => 3, half, half],
      'critic must return [3] or [3,1], one score for each of the samples [3,2]; got 3',
    ],
    [
      'gradientPenalty',
      ['critic', half, half],
      "critic must be a function of a batch of samples; got 'critic'",
    ],
  ])('%s %#', (functionName, args, message) => {
    expectError(functionName, args, message);
  });
});

describe('the four tensors of elboLoss', () => {
  test('may not be missing, misspelt or given in a row', () => {
    const { logVar: _, ...three } = code;
    expectError('elboLoss', [three], 'logVar missing; give input, target, mu, logVar');
    expectError(
      'elboLoss',
      [{}],
      'input and target and mu and logVar missing; give input, target, mu, logVar',
    );
    expectError(
      'elboLoss',
      [{ ...code, beta: 2 }],
      'unknown tensor beta; known: input, target, mu, logVar; options come second',
    );
    expectError('elboLoss', [half], 'give one object { input, target, mu, logVar }; got an object');
    expectError('elboLoss', [undefined], 'give one object { input, target, mu, logVar }; got undefined');
  });
});

const off = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '1', null];

describe('numbers out of range', () => {
  test.each<[string, string, string, unknown[], object?]>([
    ['elboLoss', 'beta', 'a finite number at least 0', [-1, ...off]],
    ['discriminatorLoss', 'realLabel', 'a finite number at least 0 and at most 1', [-0.1, 1.1, ...off]],
    [
      'discriminatorLoss',
      'fakeLabel',
      'a finite number at least 0 and at most 1',
      [2, ...off],
      { mode: 'minimax' },
    ],
    ['discriminatorLoss', 'fakeLabel', 'a finite number', off, { mode: 'lsgan' }],
    ['generatorLoss', 'realLabel', 'a finite number at least 0 and at most 1', [-1, 2, ...off]],
    ['generatorLoss', 'realLabel', 'a finite number', off, { mode: 'hinge' }],
    ['generatorLoss', 'realLabel', 'a finite number', off, { mode: 'minimax' }],
    ['gradientPenalty', 'lambda', 'a finite number at least 0', [-10, ...off]],
    ['gradientPenalty', 'target', 'a finite number at least 0', [-1, ...off]],
    ['gradientPenalty', 'seed', 'a finite number', off],
  ])('%s: %s', (functionName, option, wanted, values, rest = {}) => {
    for (const wrong of values) {
      const shown = typeof wrong === 'string' ? `'${wrong}'` : String(wrong);
      const args = [...(right[functionName] as unknown[]), { ...rest, [option]: wrong }];
      expectError(functionName, args, `${option} must be ${wanted}; got ${shown}`);
    }
  });

  test.each(['gaussianKLDiv', 'elboLoss'])('%s: logVarClamp is a pair in order', (functionName) => {
    const clamped = (logVarClamp: unknown) => [...(right[functionName] as unknown[]), { logVarClamp }];
    expectError(functionName, clamped(3), 'logVarClamp must be a pair [min, max]; got 3');
    expectError(functionName, clamped([1]), 'logVarClamp must be a pair [min, max]; got [1]');
    expectError(functionName, clamped(null), 'logVarClamp must be a pair [min, max]; got null');
    expectError(functionName, clamped([2, 1]), 'logVarClamp[1] must be a finite number at least 2; got 1');
    expectError(
      functionName,
      clamped([-Infinity, 1]),
      'logVarClamp[0] must be a finite number; got -Infinity',
    );
  });

  test('least-squares labels may be any finite number', () => {
    const far = { mode: 'lsgan', realLabel: 2, fakeLabel: -2 } as const;
    expect(losses.discriminatorLoss([2], [-2], far).arraySync()).toBe(0);
  });
});

describe('words and flags', () => {
  test.each([
    ['discriminatorLoss', 'wgan'],
    ['generatorLoss', ''],
  ])('%s: mode is one of five', (functionName, mode) => {
    const list = "'minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein'";
    expectError(
      functionName,
      [...(right[functionName] as unknown[]), { mode }],
      `mode must be one of ${list}; got '${mode}'`,
    );
  });

  test.each(['reconstructionLoss', 'elboLoss'])('%s: kind is one of four', (functionName) => {
    const args = [...(right[functionName] as unknown[]), { kind: 'BCE' }];
    expectError(functionName, args, "kind must be one of 'mse', 'bce', 'bceWithLogits', 'l1'; got 'BCE'");
  });

  test('klDiv: logTarget is true or false', () => {
    expectError('klDiv', [half, half, { logTarget: 1 }], 'logTarget must be true or false; got 1');
  });
});

describe('probabilities that are none', () => {
  test('stop reconstructionLoss and elboLoss under their own names', () => {
    const two = [[0.5, 2]];
    const bce = { kind: 'bce' };
    const input = "input must lie within 0 and 1; got 2 at flat index 1; for logits use kind 'bceWithLogits'";
    const target =
      "target must lie within 0 and 1; got 2 at flat index 1; for other targets use kind 'mse' or 'l1'";
    const latent = { mu: [[0]], logVar: [[0]] };
    expectError('reconstructionLoss', [two, [[0, 1]], bce], input);
    expectError('reconstructionLoss', [[[0, 1]], two, bce], target);
    expectError('reconstructionLoss', [[[3, -3]], two, { kind: 'bceWithLogits' }], target);
    expectError('elboLoss', [{ input: two, target: [[0, 1]], ...latent }, bce], input);
    expectError('elboLoss', [{ input: [[0, 1]], target: two, ...latent }], target);
  });
});
