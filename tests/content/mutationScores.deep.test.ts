import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';
import { mutationScore } from '../../src/judge/mutationScore.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { verdictsBy } from '../../src/judge/verdictsBy.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const sandbox = nodeSandbox({ shared: true });

afterAll(() => sandbox.end());

test.each(await exerciseSlugs(root))(
  'the checks of %s catch every mutant of its solution that computes something else',
  async (slug) => {
    const exercise = await readExercise(root, slug);
    const score = await mutationScore(exercise, verdictsBy(exercise, sandbox, [20_261_123]));
    expect(score).toMatchObject({ caught: score.of, survivors: [], outdated: [] });
    expect(score.of).toBeGreaterThan(0);
  },
);
