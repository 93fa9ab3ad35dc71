import { fileURLToPath } from 'node:url';
import { constant, record, tuple } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/judge/exercise.ts';
import { readExercise } from '../../src/judge/exerciseFolder.ts';
import { real } from '../../src/judge/inputs.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { values } from '../../src/judge/steps.ts';
import { borrowed, cheats } from './cheats.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const first = await readExercise(root, 'first-loss');
const byHand = await readExercise(root, 'huber-by-hand');
const sandbox = nodeSandbox({ callLimit: 1_500 });
const judged = (source: string, exercise: Exercise) => judge(exercise, source, sandbox, 11);

afterAll(() => sandbox.end());

test('there are more than fifty ways to cheat', () => {
  expect(Object.keys(cheats).length + Object.keys(borrowed).length).toBeGreaterThan(50);
});

test('the honest answer passes', async () => {
  expect(await judged(first.solution, first)).toMatchObject({ kind: 'passed' });
  expect(await judged(byHand.solution, byHand)).toMatchObject({ kind: 'passed' });
});

describe('an answer does not pass, and the fault is not called ours, if it', () => {
  test.each(Object.entries(cheats))('%s', async (_, source) => {
    expect((await judged(source, first)).kind).toMatch(/^(wrong|crashed)$/);
  });
});

describe('a finished loss is named as such, if an answer', () => {
  test.each(Object.entries(borrowed))('%s', async (_, source) => {
    expect(await judged(source, byHand)).toMatchObject({ kind: 'wrong', id: 'finished-loss' });
  });
});

describe('where a list is asked for, an answer does not pass that', () => {
  const reference = (input: readonly number[]) => input.map((x) => 2 * x);
  const given = record({ a: real(-8, 8), b: real(-8, 8) }).map(({ a, b }) => [[a, b]]);
  const doubled: Exercise = {
    starter: '',
    mistaken: {},
    checks: {
      function: 'doubled',
      parameters: ['input'],
      inputs: given,
      reference,
      returns: () => [2],
      steps: [
        values('doubled', { id: 'values', name: 'twice', next: 'Double.', given, reference, says: 'No.' }),
      ],
      mistakes: {},
      hints: [],
    },
  };
  const returning = (value: string) =>
    `export function doubled(input: number[]): any { const right = input.map((x) => 2 * x); return ${value}; }`;

  test('(the honest one does)', async () => {
    expect(await judged(returning('right'), doubled)).toMatchObject({ kind: 'passed' });
  });

  test.each([
    'new Array(2)',
    '[, ,]',
    'Object.assign(new Array(2), { every: () => true })',
    '{ length: 2 }',
    'right.map(String)',
    '[right]',
    'new Proxy([], { get: (_, key) => (key === "length" ? 2 : undefined) })',
    '{ shape: [2], arraySync: () => new Array(2) }',
    'new Set(right)',
    'new DataView(new ArrayBuffer(16))',
  ])('is %s', async (value) => {
    expect((await judged(returning(value), doubled)).kind).toMatch(/^(wrong|crashed)$/);
  });

  test('hides that it changes what it is given', async () => {
    const source = `globalThis.structuredClone = ((x: unknown) => x) as any;\n${returning('(input.fill(0), right)')}`;
    expect((await judged(source, doubled)).kind).toMatch(/^(wrong|crashed)$/);
    expect((await judged(returning('(input.fill(0), right)'), doubled)).kind).toBe('wrong');
  });

  test('is right only as long as it is asked the same', async () => {
    const constantInputs = { ...doubled.checks, inputs: tuple(constant([1, 2])) };
    const verdict = await judged(returning('[2, 4]'), { ...doubled, checks: constantInputs });
    expect(verdict).toMatchObject({ kind: 'wrong', id: 'values' });
  });
});
