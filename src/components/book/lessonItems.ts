import type { LessonItems } from '../../progress/howFar.ts';

/** What there is to pass in a lesson's text: its exercises and quick checks, in their order. */
export const itemsIn = (body: string): LessonItems => ({
  exercises: [...body.matchAll(/^<Exercise\s+slug="([^"]*)"/gm)].map(([, slug = '']) => slug),
  checks: [...body.matchAll(/^<(?:Choice|Numeric|Order|WhichPlot|Sketch)\s[^>]*?\bid="([^"]*)"/gm)].map(
    ([, id = '']) => id,
  ),
});
