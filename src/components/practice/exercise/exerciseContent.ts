import type { Checks, Exercise, Mistaken } from '../../../judge/exercise.ts';

// What the page loads of an exercise, each part when it is first needed.
const checksFiles = import.meta.glob<{ checks: Checks }>('../../../content/exercises/*/checks.ts');
const mistakeFiles = import.meta.glob<Mistaken>('../../../content/exercises/*/known-mistakes/*.ts');
const solutionFiles = import.meta.glob<string>('../../../content/exercises/*/solution.ts', {
  query: '?raw',
  import: 'default',
});

const folder = (slug: string) => `../../../content/exercises/${slug}`;

/** The checks of an exercise, its hints among them. */
export async function checksOf(slug: string): Promise<Checks> {
  const load = checksFiles[`${folder(slug)}/checks.ts`];
  if (!load) throw new Error(`there is no exercise ${slug} in src/content/exercises`);
  return (await load()).checks;
}

/** What the judge needs to know about an exercise. */
export async function exerciseOf(slug: string, starter: string): Promise<Exercise> {
  const checks = await checksOf(slug);
  const mistakes = Object.keys(checks.mistakes).map(async (id): Promise<[string, Mistaken]> => {
    const mistake = await mistakeFiles[`${folder(slug)}/known-mistakes/${id}.ts`]?.();
    if (!mistake) throw new Error(`known-mistakes of ${slug} has no ${id}.ts`);
    return [id, mistake];
  });
  return { starter, checks, mistaken: Object.fromEntries(await Promise.all(mistakes)) };
}

/** Our solution of an exercise, as text. */
export async function solutionOf(slug: string): Promise<string> {
  return (await solutionFiles[`${folder(slug)}/solution.ts`]?.()) ?? '';
}
