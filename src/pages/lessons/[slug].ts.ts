import type { APIContext } from 'astro';
import { type LessonEntry, lessonsInOrder } from '../../layouts/lessons.ts';
import { lessonParts } from '../../notebook/export/lessonParts.ts';
import { lessonScript } from '../../notebook/export/lessonScript.ts';

export async function getStaticPaths() {
  return (await lessonsInOrder()).map((lesson) => ({ params: { slug: lesson.id }, props: { lesson } }));
}

/** A lesson's cells as one TypeScript file. */
export function GET({ props, site }: APIContext<{ lesson: LessonEntry }>): Response {
  const { lesson } = props;
  const address = new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/lessons/${lesson.id}/`, site).href;
  return new Response(lessonScript(lesson.data.title, address, lessonParts(lesson.body ?? '')), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
