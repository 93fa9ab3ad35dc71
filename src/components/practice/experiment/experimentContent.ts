import type { Conclusions } from '../../../judge/conclude.ts';

const files = import.meta.glob<{ conclusions: Conclusions }>('../../../content/exercises/*/conclusions.ts');

/** The questions of an exercise's experiment, with how a run decides them. */
export async function conclusionsOf(slug: string): Promise<Conclusions> {
  const load = files[`../../../content/exercises/${slug}/conclusions.ts`];
  if (!load) throw new Error(`the exercise ${slug} has no conclusions.ts`);
  return (await load()).conclusions;
}
