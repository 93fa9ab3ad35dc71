import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const mse = await readExercise(root, 'mse-repair');
const huber = await readExercise(root, 'huber-by-hand');
const first = await readExercise(root, 'first-loss');
const sandbox = nodeSandbox({ shared: true, callLimit: 3_000 });

afterAll(() => sandbox.end());

/** A Huber loss whose parts can be replaced, one by a slip. */
const huberWith = ({
  test = 'r <= delta',
  loop = '',
  mean = 'total / input.length',
  before = '',
  from = 'let total = 0;',
}) =>
  `${before}\nexport function huber(input: number[], target: number[], delta: number): number {
  ${from}
  ${loop || 'for (let i = 0; i < input.length; i++)'} {
    const r = Math.abs(input[i] - target[i]);
    total += ${test} ? 0.5 * r * r : delta * (r - 0.5 * delta);
  }
  return ${mean};
}`;

describe('a slip of the language is named', () => {
  test.each<[string, string, string]>([
    [
      'a loop that runs once too often',
      huberWith({ loop: 'for (let i = 0; i <= input.length; i++)' }),
      'off-by-one',
    ],
    ['a loop that begins late', huberWith({ loop: 'for (let i = 1; i < input.length; i++)' }), 'off-by-one'],
    ['a fraction cut off', huberWith({ mean: 'Math.floor(total / input.length)' }), 'rounded'],
    ['a division that is a comment', huberWith({ mean: 'total // input.length' }), 'whole-division'],
    [
      'a sum that begins as a text',
      huberWith({ from: "let total = '';", mean: 'Number(total) / input.length' }),
      'text',
    ],
    ['a comparison of three', huberWith({ test: '0 <= r <= delta' }), 'chained'],
    [
      'an assignment for a comparison',
      huberWith({ test: '(r = delta)', loop: '' })
        .replace('const r', 'let r')
        .replace('(r = delta) ?', 'delta - r > 0 ? 0 : (r = delta) ?'),
      'assigned',
    ],
    ['a sum kept between calls', huberWith({ before: 'let total = 0;', from: '' }), 'kept'],
    ['a name of Python', huberWith({ loop: 'for (let i = 0; i < len(input); i++)' }), 'foreign-name'],
    [
      'arithmetic of lists',
      'export const huber = (input, target, delta) => (input - target) * delta;',
      'arithmetic-of-lists',
    ],
    [
      'parameters in another order',
      huberWith({}).replace(
        'input: number[], target: number[], delta: number',
        'delta: number, input: number[], target: number[]',
      ),
      'other-order',
    ],
    ['a place below zero', huberWith({ mean: 'total / input.length + input[-1]' }), 'negative-index'],
    [
      'an empty body',
      huberWith({ loop: 'for (let i = 0; i < input.length; i++);' }).replace(
        'input[i] - target[i]',
        'input[0] - target[0]',
      ),
      'empty-body',
    ],
  ])('%s', async (_, source, id) => {
    expect(await judge(huber, source, sandbox, 4)).toMatchObject({ id, next: expect.stringMatching(/\S/) });
  });

  test.each<[string, string, string]>([
    ['Python', 'def squared_error(input, target):\n    return (input - target) ** 2', 'python'],
    ['a minus before a power', 'export const squaredError = (input, target) => -input ** 2;', 'minus-power'],
    [
      'a return alone on its line',
      'export function squaredError(input, target) {\n  return\n    (input - target) ** 2;\n}',
      'lone-return',
    ],
  ])('%s', async (_, source, id) => {
    expect(await judge(first, source, sandbox, 4)).toMatchObject({ id });
  });

  test.each([
    [
      'a comment after a line',
      huberWith({}).replace('const r =', 'const size = 1; // size\n const r ='),
      'no slip',
    ],
    ['for … in that only looks up places', huberWith({ loop: 'for (const i in input)' }), 'no slip'],
  ])('and none where the code is right: %s', async (_, source) => {
    expect(await judge(huber, source, sandbox, 4)).toMatchObject({ kind: 'passed' });
  });

  test('and not for another reason: a rounding that is not why the answer is wrong', async () => {
    const verdict = await judge(huber, huberWith({ mean: '3 + Math.floor(0.5) + total' }), sandbox, 4);
    expect(verdict).not.toMatchObject({ id: 'rounded' });
  });
});

describe('a repair that breaks what worked', () => {
  test('hears which part no longer does, on an input where it was right', async () => {
    const broken = mse.solution.replace('sum + r * r', 'sum + r');
    expect(await judge(mse, broken, sandbox, 4)).toMatchObject({
      id: 'was-right',
      problem: expect.stringContaining('What you have changed there is the mean of the squares.'),
      next: expect.stringContaining('“return residuals.reduce('),
    });
  });
});
