import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeLearner } from '../../src/judge/nodeLearner.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const folders = await Promise.all((await exerciseSlugs(root)).map((slug) => readExercise(root, slug)));
const learner = nodeLearner();
const seed = 20_261_123;

afterAll(() => learner.end());

describe.each(folders)('$slug', (exercise) => {
  const verdictOn = (source: string) => judge(exercise, source, learner, seed);

  test('its solution passes', async () => {
    expect(await verdictOn(exercise.solution)).toMatchObject({ kind: 'passed' });
  });

  test('its starter counts as untouched, and as not yet right once anything is typed', async () => {
    expect(await verdictOn(exercise.starter)).toEqual({ kind: 'untouched' });
    expect((await verdictOn(`${exercise.starter}\n// started`)).kind).toMatch(/wrong|crashed/);
  });

  test.each(Object.entries(exercise.knownMistakes))(
    'known mistake %s gets the message it names',
    async (_, source) => {
      const [, message] = /^\/\/ ([a-z0-9-]+): \S/.exec(source) ?? [];
      expect(await verdictOn(source)).toMatchObject({ id: message });
    },
  );

  test.each(Object.entries(exercise.alsoRight))('%s passes too', async (_, source) => {
    expect(await verdictOn(source)).toMatchObject({ kind: 'passed' });
  });
});
