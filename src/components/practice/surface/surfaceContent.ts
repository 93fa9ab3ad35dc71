import type { Question } from '../../../judge/conclude.ts';
import type { SurfacePoint } from '../../../plots/surfaceReading.ts';

/** What `conclusions.ts` of an exercise on surfaces exports. */
interface SurfaceConclusions {
  /** What the reader's function is called with, in the order of its parameters. */
  plane: { x: number[]; label: number[]; gammas: number[]; reach: number; count: number };
  questions: readonly Question<readonly SurfacePoint[]>[];
}

const files = import.meta.glob<SurfaceConclusions>('../../../content/exercises/*/conclusions.ts');

/** The plane of an exercise, and its questions with how rows decide them. */
export async function conclusionsOf(slug: string): Promise<SurfaceConclusions> {
  const load = files[`../../../content/exercises/${slug}/conclusions.ts`];
  if (!load) throw new Error(`the exercise ${slug} has no conclusions.ts`);
  return load();
}
