import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const repairs = (await exerciseSlugs(root)).filter((slug) => slug.endsWith('-repair'));

test.each(repairs)('the parts of %s stand in the starter and in the solution', async (slug) => {
  const { checks, starter, solution } = await readExercise(root, slug);
  const bare = (code: string) => code.replace(/\s+/g, '');
  expect(checks.parts, 'a repair says what worked').toBeDefined();
  for (const { line } of checks.parts ?? []) {
    expect(bare(starter)).toContain(bare(line));
    expect(bare(solution)).toContain(bare(line));
  }
});
