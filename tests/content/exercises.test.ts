import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';
import { gatesOf } from '../../src/judge/gates.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { verdictsBy } from '../../src/judge/verdictsBy.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const folders = await Promise.all((await exerciseSlugs(root)).map((slug) => readExercise(root, slug)));
const sandbox = nodeSandbox({ shared: true });

afterAll(() => sandbox.end());

describe.each(folders)('$slug', (exercise) => {
  test.each(gatesOf(exercise))('$name', async (gate) => {
    expect(await gate.run(verdictsBy(exercise, sandbox, [1, 20_261_123, 2_000_000_011]))).toBeNull();
  });
});
