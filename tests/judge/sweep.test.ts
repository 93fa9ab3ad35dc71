import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { sweep } from '../../src/judge/sweep.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const first = await readExercise(root, 'first-loss');
const sandbox = nodeSandbox();
const seed = 7;
afterAll(() => sandbox.end());

/** Right everywhere but in a corner of the inputs. */
const butFor = (corner: string, there: string) => `
  export function squaredError(input: number, target: number) {
    return ${corner} ? ${there} : (input - target) ** 2;
  }`;

test('a wrong answer in a corner that every step misses is not passed', async () => {
  const corner = 'input > 2 && input < 2.3 && target > 0 && target < 0.6';
  const verdict = await judge(first, butFor(corner, '0'), sandbox, seed);
  expect(verdict).toMatchObject({ kind: 'wrong', id: 'sweep', stage: 'value' });
  const [input, target] = (verdict.kind === 'wrong' && verdict.counterexample?.args) || [];
  expect(Number(input)).toBeGreaterThan(2);
  expect(Number(input)).toBeLessThan(2.3);
  expect(Number(target)).toBeGreaterThan(0);
  expect(Number(target)).toBeLessThan(0.6);
});

test('code that stops in such a corner is shown where it stopped', async () => {
  const corner = 'input > 2 && input < 2.3 && target > 0 && target < 0.6';
  const verdict = await judge(first, butFor(corner, 'missing'), sandbox, seed);
  expect(verdict).toMatchObject({ kind: 'crashed', stage: 'runs' });
});

test('a right answer has nothing to show', async () => {
  await sandbox.load(first.solution);
  expect(await sweep(first.checks, sandbox, seed)).toBeNull();
});
