import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { borrowed, ownWork } from './cheatsBorrowed.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const sandbox = nodeSandbox();
const judged = async (slug: string, source: string) =>
  judge(await readExercise(root, slug), source, sandbox, 23);

afterAll(() => sandbox.end());

describe('numbers that come from a finished function do not pass, if it is', () => {
  test.each(Object.entries(borrowed))('%s', async (_, { slug, source, calls }) => {
    const verdict = await judged(slug, source);
    expect(verdict).toMatchObject({ kind: 'wrong', id: 'finished-loss', stage: 'rule' });
    expect('problem' in verdict && verdict.problem).toContain(`Your code calls ${calls}.`);
  });
});

describe('an answer of one’s own passes, though it', () => {
  test.each(Object.entries(ownWork))('%s', async (_, source) => {
    expect(await judged('mse-by-hand', source)).toMatchObject({ kind: 'passed' });
  });
});

test('an exercise may let a finished loss be used', async () => {
  const exercise = await readExercise(root, 'mse-by-hand');
  const { slug, source } = borrowed['a metric by a name in two halves'] ?? { slug: '', source: '' };
  expect(slug).toBe('mse-by-hand');
  const checks = { ...exercise.checks, mayUse: ['MSE'] };
  expect(await judge({ ...exercise, checks }, source, sandbox, 23)).toMatchObject({ kind: 'passed' });
});
