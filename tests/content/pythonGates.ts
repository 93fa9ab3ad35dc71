import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exerciseSlugs, inPython, readExercise } from '../../src/judge/exerciseFolder.ts';
import { type Gate, gatesOf } from '../../src/judge/gates.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { verdictsBy } from '../../src/judge/verdictsBy.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));

/** What every run of the tests asks; the others try each half-done, mistaken and other answer: seconds for one of tensors. */
export const isAskedAlways = ({ name }: Gate): boolean => /^(the solution|the starter|has )/.test(name);

/** Tries gates of every exercise that can be answered in Python. */
export async function tryInPython(wanted: (gate: Gate) => boolean): Promise<void> {
  const folders = await Promise.all((await exerciseSlugs(root)).map((slug) => readExercise(root, slug)));
  const sandbox = nodeSandbox({ shared: true });
  afterAll(() => sandbox.end());
  describe.each(folders.filter(({ python }) => python).map(inPython))('$slug in Python', (exercise) => {
    test.each(gatesOf(exercise).filter(wanted))('$name', async (gate) => {
      expect(await gate.run(verdictsBy(exercise, sandbox, [20_261_123]))).toBeNull();
    });
  });
}
