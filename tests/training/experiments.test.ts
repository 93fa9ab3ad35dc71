import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadModule } from '../../src/notebook/loadModule.ts';
import { nodeHome } from '../../src/notebook/nodeHome.ts';
import { type Calls, ownFunctions } from '../../src/training/experiments/experiment.ts';

const exercises = globSync('src/content/exercises/*/experiment.ts').map((file) => ({
  slug: file.split('/').at(-2) as string,
  text: readFileSync(file, 'utf8'),
}));
/** The reader's functions that an exercise's experiment calls. */
const called = (text: string) => [...text.matchAll(/own\('(\w+)'\)/g)].map(([, name]) => name as string);

test('an experiment knows no exercise: src/training names neither one nor a function of a reader', () => {
  const names = exercises.flatMap(({ slug, text }) => [slug, ...called(text)]);
  expect(names).toEqual(expect.arrayContaining(['mse-vs-huber', 'plan', 'focalLoss']));
  const known = globSync('src/training/**/*.ts').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return names.filter((name) => text.includes(`'${name}'`)).map((name) => `${file}: ${name}`);
  });
  expect(known).toEqual([]);
});

test.each(exercises.map(({ slug, text }) => [slug, text] as const))(
  'the experiment of %s calls our solution when both are loaded from their texts, as in the worker',
  async (slug, text) => {
    const { experiment } = (await loadModule(text, nodeHome)) as { experiment: Calls };
    const solution = await loadModule(
      readFileSync(`src/content/exercises/${slug}/solution.ts`, 'utf8'),
      nodeHome,
    );
    const { seeds, losses } = experiment(ownFunctions(solution));
    expect(seeds.length).toBeGreaterThan(0);
    // Ten logits a row suit every exercise: one that wants single numbers gets twenty of them, and twenty targets.
    for (const loss of Object.values(losses)) {
      const rows = [0.5, -1].map((start) => Array.from({ length: 10 }, (_, k) => start + k / 10));
      expect(Number.isFinite(loss(rows, Array(20).fill(1)))).toBe(true);
    }
  },
);
