import type { Conclusions } from '../../../judge/conclude.ts';

const files = import.meta.glob<{ conclusions: Conclusions }>('../../../content/exercises/*/conclusions.ts');

const callsFiles = import.meta.glob<string>('../../../content/exercises/*/experiment.ts', {
  query: '?raw',
  import: 'default',
});

/** How an exercise's experiment calls the reader's functions, as text for the worker. */
export async function callsOf(slug: string): Promise<string> {
  const load = callsFiles[`../../../content/exercises/${slug}/experiment.ts`];
  if (!load) throw new Error(`the exercise ${slug} has no experiment.ts`);
  return load();
}

/** The questions of an exercise's experiment, with how a run decides them. */
export async function conclusionsOf(slug: string): Promise<Conclusions> {
  const load = files[`../../../content/exercises/${slug}/conclusions.ts`];
  if (!load) throw new Error(`the exercise ${slug} has no conclusions.ts`);
  return (await load()).conclusions;
}
